language 1

handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    otherwise to queue pile
  }

  ends {
    done then close
  }
}
