review in_the_night {
  on day 28 of each month at 02:30
  measure handed_over count of to_sales
}

review in_autumn {
  on day 25 of each month at 02:30
  measure handed_over_in_autumn count of to_sales
}
