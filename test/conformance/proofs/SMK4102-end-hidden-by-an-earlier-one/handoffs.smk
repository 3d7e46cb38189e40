language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  ends {
    won       on signed                              then close
    won_small on signed where deal_value < EUR 5_000 then close
  }
}
