test "points by the published table" cases {
  given lead { employees 10, revenue USD 999_999, role other, sub_role other, country CN }

  | employees | revenue           | role        | sub_role          | country | expect lead_score       |
  | 10        | USD 999_999       | other       | other             | CN      | 0                       |
  | 11        | USD 999_999       | other       | other             | CN      | 10 because mid_size     |
  | 1_000     | USD 999_999       | other       | other             | CN      | 10 because mid_size     |
  | 1_001     | USD 999_999       | other       | other             | CN      | 20 because large        |
  | 10        | USD 1_000_000     | other       | other             | CN      | 5 because millions      |
  | 10        | USD 9_999_999.99  | other       | other             | CN      | 5 because millions      |
  | 10        | USD 10_000_000    | other       | other             | CN      | 10 because tens         |
  | 10        | USD 99_999_999.99 | other       | other             | CN      | 10 because tens         |
  | 10        | USD 100_000_000   | other       | other             | CN      | 20 because hundreds     |
  | 10        | USD 999_999       | engineering | other             | CN      | 10 because builds       |
  | 10        | USD 999_999       | product     | other             | CN      | 10 because builds       |
  | 10        | USD 999_999       | leadership  | other             | CN      | 10 because builds       |
  | 10        | USD 999_999       | marketing   | other             | CN      | 5 because markets       |
  | 10        | USD 999_999       | other       | founder           | CN      | 10 because hands_on     |
  | 10        | USD 999_999       | other       | other             | JP      | 10 because good_country |
  | 10        | USD 999_999       | other       | other             | NL      | 5 because fair_country  |
  | 1_001     | USD 100_000_000   | engineering | software_engineer | US      | 70                      |
  | unknown   | unknown           | unknown     | unknown           | unknown | 0                       |
}

test "what is not known is no zero" cases {
  given lead { employees 10, revenue USD 1, role other, sub_role other, country CN }

               | employees | revenue | expect stage      |
  small        | 10        | USD 1   | none              |
  unknown_size | unknown   | USD 1   | insufficient data |
  unknown_both | unknown   | unknown | insufficient data |
  large_enough | 1_001     | unknown | scored            |
}

test "who signs up is looked up again each day, until it is known" {
  as of 2026-11-16 10:00
  given lead { email "a@acme.example", company "Acme", role other, sub_role other, country CN, revenue USD 1 }
  when signed_up
  expect waits for enrichment
  expect enrichment was asked for 1 times
  at 2026-11-19 10:00 expect enrichment was asked for 4 times
  at 2026-11-19 12:00 when lead changes { employees 1_001 }
  at 2026-11-19 12:00 expect stage is scored
}

test "after two weeks the answer is that there is too little to tell" {
  as of 2026-11-16 10:00
  given lead { email "a@acme.example", company "Acme", role other, sub_role other, country CN, revenue USD 1 }
  when signed_up
  at 2026-11-30 09:59 expect waits for enrichment
  at 2026-11-30 10:00 expect insufficient data because employees
}

test "who asks for a person does not wait" {
  as of 2026-11-16 10:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when signed_up
  expect waits for enrichment
  at 2026-11-16 11:00 when contact_sales
  at 2026-11-16 11:00 expect stage is asked
}

test "spam is dropped, support goes to its own desk, and sales to sales" cases {
  as of 2026-11-16 10:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales

  | request | expect refused  | expect handed over by |
  | spam    | spam            | any                   |
  | support | support_request | any                   |
  | sales   | no              | to_executive          |
}

test "who asked for support is no bad lead: a week later sales has it at once" {
  as of 2026-11-16 10:00
  given lead { email "a@acme.example", company "Acme", country DE, request support }
  when contact_sales
  expect queued in support_desk
  expect not handed over
  at 2026-11-23 10:00 when lead changes { request sales }
  at 2026-11-23 10:00 expect handed over by to_executive
}

test "who was taken for spam stays away for a month" {
  as of 2026-11-16 10:00
  given lead { email "a@acme.example", company "Acme", country DE, request spam }
  when contact_sales
  expect refused by spam
  at 2026-11-23 10:00 when lead changes { request sales }
  at 2026-11-23 10:00 expect stage is asked
  at 2026-11-23 10:00 expect not handed over
  at 2026-12-16 09:59 expect not handed over
  at 2026-12-16 10:00 expect handed over by to_executive
}

test "two of three open the scheduler" cases {
  as of 2026-11-16 10:00
  given lead { email "a@acme.example", company "Acme", country CN }
  when contact_sales

  | revenue        | role        | industry | expect stage |
  | USD 10_000_000 | engineering | other    | instant      |
  | USD 10_000_000 | other       | software | instant      |
  | USD 1          | product     | finance  | instant      |
  | USD 10_000_000 | other       | media    | asked        |
  | USD 9_999_999  | leadership  | other    | asked        |
  | unknown        | leadership  | unknown  | asked        |
}

test "who was disqualified sees no scheduler for a month" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country US, revenue USD 20_000_000, role engineering }
  when contact_sales
  expect stage is instant
  at 2026-11-16 15:10 when ana rejects because not_a_fit
  at 2026-11-16 15:10 expect recycled until 2026-12-16 15:10
  at 2026-12-01 10:00 when contact_sales
  at 2026-12-01 10:00 expect stage is scored
  at 2026-12-16 15:10 expect stage is instant
}
