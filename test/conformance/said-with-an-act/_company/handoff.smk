handoff to_sales from marketing to sales {
  when a lead becomes engaged

  route { otherwise to desk in turn }

  sales owes accept within 1 business hour
  sales may reject because {
    no_budget with budget_date then recycle at budget_date or after 180 days
    too_small with budget      then recycle after 30 days
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
