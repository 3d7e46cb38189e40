language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  sales owes contact within 1 business day, met by called where reached is yes and reached is no

  ends {
    won  on signed where deal_value > EUR 500 and deal_value < EUR 100 then close
    lost                                                               then close
  }
}
