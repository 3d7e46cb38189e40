language 1

promise supply by marketing to sales {
  deliver lead value >= EUR 60_000 each month, evenly over business days
  deliver count of qualified where (country is DE) >= 40 each quarter
  worth   EUR 900 for a qualified where source is referral and size >= 50
  worth   EUR 400 for a qualified
}

promise follow_up by sales to marketing {
  keep accept in time >= 95%
  keep contact of to_sales in time >= 90% each quarter
}

promise answers by marketing to sales {
  keep answer in time >= 90%
}

goal revenue of marketing and sales {
  measure sum of deal_value over handoffs that end won
  target  EUR 250_000 each month
  target  EUR 3_000_000 each year
}

goal reached_soon of sales {
  measure percentile 90 of business time to contact over to_sales
  target  <= 4 business hours each month
}

goal through of marketing and sales {
  measure rate from engaged to to_sales that end won
  target  >= 12.5% each quarter
  target  2 pp more than before each month
}

review monthly {
  on business day 1 of each month at 09:00
  covers all goals, all promises
  measure handed_over      count of to_sales
  measure accepted_in_time share of to_sales with accept in time
  measure won              count of to_sales that end won
  measure revenue          sum of deal_value over to_sales that end won
  split by  source, country, campaign, team
  leave out handoffs younger than 10 business days
  marketing and sales owe sign_off within 3 business days {
    after 2 business days remind owner
    after 3 business days escalate to leader of department
  }
  when a promise is missed, its giver owes action within 10 business days {
    after 10 business days escalate to leader of department
  }
  carry over open actions
  credit first touch
}

review half_time {
  on day 15 of each month at 08:30
  measure still_open count of to_sales
}

review weekly {
  on mon of each week at 08:30
  covers follow_up, reached_soon
  measure quick median of business time to accept over to_sales
  for each member of desk
}

feedback from_the_street from sales to marketing {
  about need, objection, rival "What others offer"
  marketing owes answer within 3 business days {
    after 3 business days escalate to leader of marketing
  }
  raise in review when at least 5 share a topic within 30 days
}

channel newsletter
channel website "Our website"

campaign spring_fleet "A fleet for spring" {
  runs     2027-03-01 to 2027-05-31
  audience country in dach and size >= 10
  content  what_a_fleet_costs    on newsletter, website
  content  test_ride "Test ride" on website
  budget   EUR 20_000
  goal     qualified >= 60
  owners   mia of marketing, tom of sales
  brief    conversion by source, conversion by channel, reject reasons, feedback by topic over 180 days
  marketing and sales owe approval within 5 business days {
    after 5 business days escalate to leader of department
  }
}
