review monthly {
  on business day 1 of each month at 09:00
  measure won     sum of deal_value over to_sales that end won
  measure too_low sum of budget over to_sales that end too_small
  measure in_hand sum of deal_value over to_sales
}
