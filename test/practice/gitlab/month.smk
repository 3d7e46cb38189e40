promise qualified_leads by marketing to sales {
  deliver count of mql >= 4 each month
}

promise quick_acceptance by sales to marketing {
  keep accept of to_sales in time >= 95% each month
}

review monthly {
  on business day 1 of each month at 09:00
  covers all promises
  measure mqls     count of mql
  measure accepted share of to_sales with accept in time
  measure recalled share of to_partner that end returned
  measure through  rate from mql to opportunity_opened
  measure quick    median of business time to accept over to_sales
  marketing and sales owe sign_off within 3 business days
}
