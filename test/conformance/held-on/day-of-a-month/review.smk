review half_time {
  on day 15 of each month at 08:30
  measure handed_over count of to_sales
}

review at_the_end {
  on day 31 of each month at 18:00
  measure handed_over_at_the_end count of to_sales
}
