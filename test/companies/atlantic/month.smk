# What the departments of Two Shores promise each other, and how they look at it together.
promise loads_for_sales "Loads for sales" by marketing to sales {
  deliver lead value >= GBP 40_000 each month, evenly over business days
  deliver count of load >= 300 each month
  deliver count of to_sales where (tonnes >= 10) >= 900 each quarter, evenly
  worth   GBP 500 for a bulk
  worth   GBP 120 for a load where country in (US, CA)
  worth   GBP 80  for a load
}

promise speed by sales to marketing {
  keep accept in time >= 95%
  keep contact of to_sales in time >= 87.5% each quarter
}

promise answers by marketing to sales {
  keep answer in time >= 90% each year
}

goal tonnage of marketing and sales {
  measure sum of tonnes over handoffs that end done
  target  12_000 each month
  target  150_000 each year
}

goal quick_contact of sales {
  measure percentile 90 of business time to contact over to_sales
  target  <= 6 business hours each month
}

goal half_a_day of sales {
  measure median of time to accept over to_sales where country is GB
  target  < 12 hours each quarter
}

goal through of marketing and sales and ops {
  measure rate from load to to_sales that end done
  target  >= 20% each month
  target  2 pp more than before each quarter
}

goal rejected of marketing {
  measure share of to_sales that end full
  target  <= 5% each month
}

goal american of marketing {
  measure share of leads where country is US
  target  > 30% each year
}

goal quotes of sales {
  measure count of quoted
  target  10% more than before each month
}

review desk_talk {
  on mon of each week at 08:30
  covers speed, quick_contact
  measure loads count of load
  measure quick share of to_sales where (tonnes >= 10) with accept in time
  split by team, country, channel
  for each member of us
}

review board {
  on business day 2 of each month at 10:00
  covers    all goals, all promises
  leave out handoffs younger than 5 business days
  sales and marketing owe sign_off within 3 business days
  when a promise is missed, its giver owes action within 10 business days {
    after 5 business days  remind owner
    after 10 business days escalate to leader of department
  }
  carry over open actions
  credit linear
}

feedback from_the_quay from sales, ops to marketing {
  about price, rival "What rivals do", season
  marketing owes answer within 3 business days {
    after 3 business days escalate to leader of marketing
  }
  raise in review when at least 5 share a topic within 30 days
}

channel post "By post"
channel fair

campaign spring_loads {
  runs     2027-03-01 to 2027-05-31
  audience country in (GB, US) and tonnes >= 1
  content  tide_tables "Tide tables for the wall" on post, fair
  content  harbour_day                            on fair
  budget   GBP 20_000
  goal     load >= 120
  goal     quoted >= 40
  owners   mo of marketing, tim of sales
  brief    conversion by country, conversion by channel, reject reasons, feedback by topic over 180 days
  marketing and sales owe approval within 5 business days {
    after 5 business days escalate to leader of department
  }
}
