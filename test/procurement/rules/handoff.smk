language 1

handoff mql_to_sales from marketing to sales {
  when a lead becomes mql, unless refused within 30 days

  needs region, job_title

  route {
    to large_accounts in turn when employee_band is "2000+"
    to uk_desk        in turn when region is "UK" and source is not partner_referral
    to us_desk        in turn when region is "US" and source is not partner_referral
    otherwise to queue partner_desk
  }

  sales owes accept within 4 business hours {
    after 2 business hours remind owner
    after 4 business hours offer to the next in the team, at most 2 times
    after 2 business days  escalate to leader of team
  }
  sales owes contact within 2 business days {
    after 1 business day  remind owner
    after 3 business days escalate to leader of sales
  }

  sales may reject because {
    no_reply  then recycle after 21 days
    not_a_fit then close
  }

  ends {
    won       on deal_won  then close
    lost      on deal_lost then recycle after 90 days
    no_answer              then recycle after 30 days
  }
}

review monthly {
  on business day 1 of each month at 09:00
  measure handed_off       count of mql_to_sales
  measure accepted_in_time share of mql_to_sales with accept in time
  measure reached_in_time  share of mql_to_sales with contact in time
  measure won              count of mql_to_sales that end won
  measure pipeline         sum of deal_value over mql_to_sales that end won
  split by source
  marketing and sales owe sign_off within 3 business days {
    after 2 business days remind owner
    after 3 business days escalate to leader of department
  }
}
