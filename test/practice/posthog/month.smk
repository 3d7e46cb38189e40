# Two clocks: what became of those handed over in the month, and what happened in the month.
review monthly {
  on business day 1 of each month at 09:00
  covers all promises
  measure handed_over count of to_executive
  measure converted   share of to_executive that end won
  measure deals       count of deal_won
  leave out handoffs younger than 30 days
  marketing and sales owe sign_off within 3 business days
}

promise quick_answers by sales to marketing {
  keep contact of to_executive in time >= 90% each month
}
