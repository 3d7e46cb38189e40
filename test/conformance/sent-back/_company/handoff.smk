handoff to_sales from marketing to sales {
  when a lead becomes mql

  route { otherwise to desk in turn }

  sales owes accept within 1 business hour
  sales may reject because {
    bad_data                      then marketing owes correction within 1 business day, then hand over again
    duplicate gives back the turn then close
    sleeping                      then recycle after 30 days in queue asleep
  }
  ends {
    won on signed then hand over by to_service
  }
}

handoff to_service from sales to service {
  checklist paid, measured

  route { otherwise to queue bench }

  service owes welcome within 2 business days
  ends {
    settled then close
  }
}
