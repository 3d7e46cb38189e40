handoff to_sales from marketing to sales {
  when a lead becomes mql

  route {
    to (north, south) in turn when source is partner
    to desk in turn or wait when country is known
    otherwise to queue pile
  }

  sales owes accept within 1 business hour
  sales may reject because {
    not_now                       then recycle after 1 hour
    duplicate gives back the turn then recycle after 1 hour
    bad_data                      then marketing owes correction within 1 business day, then hand over again
  }
  ends {
    won on signed then close
  }
}
