test "a sold account with all products goes to success, with the list done" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE, products 3 }
  when contact_sales
  at 2026-11-17 10:00 when worked
  at 2026-12-01 10:00 when deal_won { deal_value USD 30_000 }
  at 2026-12-01 10:00 expect handed over by to_success
  at 2026-12-01 10:00 expect owner in success_managers
  at 2026-12-01 10:00 expect passed on products
  at 2027-11-01 09:59 expect owner was not reminded
  at 2027-11-01 10:00 expect owner was reminded
  at 2027-11-10 10:00 when call_held
  at 2027-11-10 10:00 expect takeover was met in time
  at 2027-11-11 10:00 when owner ticks account_plan
  at 2027-11-11 10:00 when owner ticks onboarded
  at 2027-11-11 10:00 when owner ticks invoices_paid
  at 2027-11-11 11:00 when owner ends as taken_over
  at 2027-11-11 11:00 expect closed
}

test "with room to grow it goes to an account manager, as long as the book has room" cases {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales
  when deal_won { deal_value USD 30_000 }

  | products | expect owner     |
  | 2        | account_managers |
  | 3        | success_managers |
}

test "a book of fifteen is full" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE, products 2 }
  given fay has 15 open
  when contact_sales
  when deal_won { deal_value USD 30_000 }
  expect queued in unowned
}

test "without a plan it goes back to be planned, and then to success again" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE, products 3 }
  when contact_sales
  when deal_won { deal_value USD 30_000 }
  expect owner is gus
  at 2026-11-17 10:00 when gus rejects because no_plan
  at 2026-11-17 10:00 expect waits for plan
  at 2026-11-17 10:00 expect plan is due 2026-11-24 17:30
  at 2026-11-20 10:00 when sid corrects
  at 2026-11-20 10:00 expect plan was met in time
  at 2026-11-20 10:00 expect owner in success_managers
}

test "open invoices are for whoever sold it" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE, products 3 }
  when contact_sales
  when deal_won { deal_value USD 30_000 }
  at 2026-11-17 10:00 when owner rejects because open_invoices
  at 2026-11-17 10:00 expect waits for payment
  at 2026-11-17 10:00 expect payment is due 2026-12-17 10:00
}

test "a customer who does not answer is no reason to hand them off" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE, products 3, account_owner cal }
  when contact_sales
  when deal_won { deal_value USD 30_000 }
  at 2026-11-17 10:00 when owner rejects because no_reply
  at 2026-11-17 10:00 expect handed over by back_to_executive
  at 2026-11-17 10:00 expect owner is cal
  at 2026-11-17 10:00 expect contact is due 2026-11-24 17:30
  at 2026-11-20 10:00 when cal contacts
  at 2026-11-20 10:00 expect contact was met in time
  at 2026-12-20 10:00 when cal ends as healthy_again
  at 2026-12-20 10:00 expect handed over by to_success
}

test "nor are a champion who left, low usage or a difficult character" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE, products 3 }
  when contact_sales
  when deal_won { deal_value USD 30_000 }
  at 2026-11-17 10:00 when owner rejects because champion_left
  at 2026-11-17 10:00 expect queued in lead_pool
  at 2026-11-18 10:00 when sid ends as healthy_again
  at 2026-11-18 11:00 when owner rejects because low_usage
  at 2026-11-18 11:00 expect queued in lead_pool
  at 2026-11-19 10:00 when sid ends as healthy_again
  at 2026-11-19 11:00 when owner rejects because difficult
  at 2026-11-19 11:00 expect queued in lead_pool
  at 2026-11-20 10:00 when sid ends as churned
  at 2026-11-20 10:00 expect closed
}

test "success needs to know how many products they pay for" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales
  when deal_won { deal_value USD 30_000 }
  expect waits for products
}
