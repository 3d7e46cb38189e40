review weekly {
  on mon of each week at 08:30
  measure handed_over count of to_sales
}

review first_day {
  on business day 1 of each week at 08:30
  measure handed_over_by_then count of to_sales
}
