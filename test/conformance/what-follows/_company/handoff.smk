handoff to_sales from marketing to sales {
  when a lead becomes mql

  route { otherwise to desk in turn }

  sales owes accept within 1 business hour
  sales may reject because {
    no_money  then recycle on funded where (amount >= EUR 10_000) or after 60 days
    next_year then recycle at back_on or after 90 days
    not_ours  then close
  }
  ends {
    won  on signed then hand over by to_service
    lost on left   then recycle after 180 days
  }
}

handoff to_service from sales to service {
  needs country

  route { otherwise to queue bench }

  service owes accept within 1 business day
  service may reject because {
    not_yet then recycle after 7 days
  }
  ends {
    settled then close
  }
}

handoff win_back from sales to marketing {
  when to_sales ends lost

  route { otherwise to queue asleep }
  ends {
    tried then close
  }
}
