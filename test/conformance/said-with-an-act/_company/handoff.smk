handoff to_sales from marketing to sales {
  when a lead becomes engaged

  route {
    to queue pile when country is FR
    otherwise to desk in turn
  }

  sales owes accept within 1 business hour
  sales may reject because {
    no_budget with budget_date then recycle at budget_date or after 180 days
    too_small with budget      then recycle after 30 days
    elsewhere with country     then marketing owes correction within 1 business day, then hand over again
    taken     with rival, term then close
  }
  ends {
    won  with deal_value, term on signed then hand over by to_service
    sold with deal_value on signed       then close
    lost with budget_date on left        then recycle at budget_date or after 60 days
  }
}

handoff to_service from sales to service {
  needs term

  route { otherwise to queue bench }

  ends {
    settled then close
  }
}

handoff to_big_desk from marketing to sales {
  when a lead becomes mql

  route { otherwise to queue pile }

  ends {
    done then close
  }
}
