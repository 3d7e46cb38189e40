review monthly {
  on business day 1 of each month at 09:00
  measure handed_over count of to_sales
}

review later {
  on business day 3 of each month at 16:30
  measure handed_over_later count of to_sales
}
