handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when country in dach
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business hour     offer to the next in the team, at most 2 times
  }
  ends {
    won on signed then close
  }
}

promise supply by marketing to sales {
  deliver lead value >= EUR 60_000 each month
  worth   EUR 400 for a mql where employees >= 10
  worth   EUR 900 for a mql where employees >= 200
}
