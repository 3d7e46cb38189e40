handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when country in dach
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business day      escalate to sven
    after 10 business hours   escalate to maria
  }
  ends {
    won on signed then close
  }
}
