promise lead_supply by marketing to sales {
  deliver lead value >= EUR 100_000 each month, evenly
  worth   EUR 800 for an mql where source is event
  worth   EUR 450 for an mql
}

promise follow_up by sales to marketing {
  keep accept in time >= 95%
  keep contact in time >= 90%
}

goal pipeline of marketing and sales {
  measure sum of deal_value over handoffs that end won
  target  EUR 250_000 each month
}

review monthly {
  on business day 1 of each month at 09:00
  covers    all goals, all promises
  split by  source, campaign, content, channel, team, reason
  leave out handoffs younger than 10 business days
  marketing and sales owe sign_off within 3 business days {
    after 3 business days escalate to leader of department
  }
  when a promise is missed, its giver owes action within 10 business days
  carry over open actions
}

feedback market_voice from sales, service to marketing {
  about need, objection, competitor, market_news, mindset
  marketing owes answer within 3 business days {
    after 3 business days escalate to leader of marketing
  }
  raise in review when at least 5 share a topic within 30 days
}

channel linkedin
channel newsletter
channel website

campaign roof_spring {
  runs     2027-03-01 to 2027-05-31
  audience country in dach and headcount >= 50
  content  ebook_roof_costs on linkedin, newsletter
  content  webinar_spring   on website
  budget   EUR 20_000
  goal     mql >= 120
  owners   maria of marketing, anna of sales
  brief    conversion by source, reject reasons, feedback by topic over 180 days
  marketing and sales owe approval within 5 business days
}
