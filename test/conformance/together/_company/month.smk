review monthly {
  on business day 1 of each month at 09:00
  measure handed_over count of to_sales
  measure kept        share of to_sales with accept in time
  measure sold        sum of deal_value over to_sales that end won
  measure soon        median of time to accept over to_sales
  measure slow        percentile 90 of business time to accept over to_sales
  measure bought      rate from mql to signed
  measure asked_twice count of asked
}

review of_the_old {
  on business day 1 of each month at 10:00
  measure old_enough count of to_sales
  leave out handoffs younger than 10 days
}

promise value by marketing to sales {
  deliver lead value >= EUR 3_000 each month, evenly
  worth   EUR 1_000 for an mql where source is fair
  worth   EUR 500   for an mql
}

promise speed by sales to marketing {
  keep accept in time >= 50% each month
}
