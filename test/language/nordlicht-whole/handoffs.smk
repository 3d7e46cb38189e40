handoff mql_to_sales from marketing to sales {
  when a lead becomes mql, unless refused within 30 days

  needs     email, company, country
  passes on email, name, company, country, headcount, fit, interest, campaign, content, last 10 events

  route {
    to account_owner              when account_owner is known  # spends no turn in the rotation
    to enterprise    by open load when headcount >= 1_000
    to dach_desk     in turn      when country in dach
    otherwise to queue sdr_desk
  }

  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business hour     offer to the next in the team, at most 2 times
    after 3 business hours    escalate to leader of team
  }
  sales owes contact within 4 business hours, met by call_logged where reached {
    after 4 business hours escalate to leader of team
  }
  sales owes 5 attempts within 10 business days, met by call_logged

  sales may reject because {
    not_a_fit then recycle after 90 days
    no_budget then recycle on budget_confirmed or after 180 days
    bad_data  then marketing owes correction within 2 business days, then hand over again
    duplicate then close
  }

  ends {
    won       on deal_won  then hand over by won_to_service
    lost      on deal_lost then recycle after 180 days
    no_answer              then recycle after 30 days
  }
}

handoff won_to_service from sales to service {
  needs     name, email, company
  checklist contract_signed, start_date_agreed, contact_introduced
  route {
    to customer_care in turn
    otherwise to queue care_desk
  }
  service owes welcome within 2 business days {
    after 2 business days escalate to leader of team
  }
  ends {
    onboarded then close
  }
}
