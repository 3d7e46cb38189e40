language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  sales owes accept within 5 minutes

  ends {
    done then close
  }
}
