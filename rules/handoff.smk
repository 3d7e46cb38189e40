language 1

handoff mql_to_sales from marketing to sales {
  when a lead becomes mql, unless refused within 30 days

  needs email, company, country

  route {
    to enterprise in turn when headcount >= 1_000
    to dach_desk  in turn when country in dach
    otherwise to queue sdr_desk
  }

  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business hour     offer to the next in the team, at most 2 times
    after 3 business hours    escalate to leader of sales
  }
  sales owes contact within 4 business hours, met by call_logged where reached {
    after 4 business hours escalate to leader of sales
  }

  sales may reject because {
    not_a_fit then recycle after 90 days
    no_budget then recycle after 180 days
    bad_data  then recycle after 30 days
    duplicate then close
  }

  ends {
    won       on deal_won  then close
    lost      on deal_lost then recycle after 180 days
    no_answer              then recycle after 30 days
  }
}

review monthly {
  on business day 1 of each month at 09:00
  measure handed_off       count of mql_to_sales
  measure accepted_in_time share of mql_to_sales with accept in time
  measure won              count of mql_to_sales that end won
  measure pipeline         sum of deal_value over mql_to_sales that end won
  split by source
  marketing and sales owe sign_off within 3 business days {
    after 2 business days remind owner
    after 3 business days escalate to leader of department
  }
}
