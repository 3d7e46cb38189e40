test "by territory, and elsewhere where nothing is known" cases {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme" }
  when contact_sales

  | country | account_owner | expect owner |
  | US      | unknown       | americas     |
  | BR      | unknown       | americas     |
  | DE      | unknown       | emea         |
  | ZA      | unknown       | emea         |
  | IN      | unknown       | elsewhere    |
  | unknown | unknown       | elsewhere    |
  | DE      | bo            | bo           |
}

test "whoever knows the account gets it without spending a turn" cases together {
  given lead { company "Acme", country US }
  when contact_sales

  | as of            | email            | account_owner | expect owner |
  | 2026-11-16 15:00 | "1@acme.example" | ana           | ana          |
  | 2026-11-16 15:01 | "2@acme.example" | unknown       | ana          |
  | 2026-11-16 15:02 | "3@acme.example" | unknown       | bo           |
  | 2026-11-16 15:03 | "4@acme.example" | ana           | ana          |
  | 2026-11-16 15:04 | "5@acme.example" | unknown       | ana          |
  | 2026-11-16 15:05 | "6@acme.example" | unknown       | bo           |
}

test "a lead that comes back finds whoever had it" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country US }
  when contact_sales
  expect owner is ana
  at 2026-11-16 15:10 when ana rejects because no_budget
  at 2026-11-16 15:10 expect recycled until 2026-12-16 15:10
  at 2026-12-20 15:00 when contact_sales
  at 2026-12-20 15:00 expect owner is ana
}

test "nothing new from two days before a long leave until the day of return" cases {
  given lead { email "a@acme.example", company "Acme", country US }
  given ana is absent 2026-11-19 to 2026-11-29
  when contact_sales

  | as of            | expect owner |
  | 2026-11-16 15:00 | ana          |
  | 2026-11-17 15:00 | bo           |
  | 2026-11-19 15:00 | bo           |
  | 2026-11-27 15:00 | bo           |
  | 2026-11-30 15:00 | ana          |
}

test "a short leave stops nothing before it" cases {
  given lead { email "a@acme.example", company "Acme", country US }
  given ana is absent 2026-11-19 to 2026-11-23
  when contact_sales

  | as of            | expect owner |
  | 2026-11-18 15:00 | ana          |
  | 2026-11-19 15:00 | bo           |
}

test "what was missed in a month is made up for in that month" cases together {
  given lead { company "Acme", country US }
  given ana is absent 2026-11-02 to 2026-11-06
  when contact_sales

  | as of            | email            | expect owner |
  | 2026-11-03 15:00 | "1@acme.example" | bo           |
  | 2026-11-03 15:01 | "2@acme.example" | bo           |
  | 2026-11-09 15:00 | "3@acme.example" | ana          |
  | 2026-11-09 15:01 | "4@acme.example" | ana          |
  | 2026-11-09 15:02 | "5@acme.example" | bo           |
  | 2026-11-09 15:03 | "6@acme.example" | ana          |
}

test "with a new month nothing is left to make up for" cases together {
  given lead { company "Acme", country US }
  given ana is absent 2026-11-23 to 2026-11-27
  when contact_sales

  | as of            | email            | expect owner |
  | 2026-11-24 15:00 | "1@acme.example" | bo           |
  | 2026-11-24 15:01 | "2@acme.example" | bo           |
  | 2026-12-01 15:00 | "3@acme.example" | ana          |
  | 2026-12-01 15:01 | "4@acme.example" | bo           |
}

test "an answer within a day" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales
  expect passed on lead_score
  at 2026-11-17 15:00 when worked { how "a call" }
  at 2026-11-17 15:00 expect contact was met in time
}

test "who does not answer is told of, and after a week anybody may take it" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales
  expect contact is due 2026-11-17 15:00
  at 2026-11-17 14:59 expect contact was not breached
  at 2026-11-17 14:59 expect not escalated
  at 2026-11-17 15:00 expect escalated to sid
  at 2026-11-23 14:59 expect owner in emea
  at 2026-11-23 15:00 expect queued in lead_pool
}

test "who wants to be asked later rests until then" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE, call_on 2027-02-01 }
  when contact_sales
  at 2026-11-16 16:00 when owner rejects because later
  at 2026-11-16 16:00 expect queued in nurturing
  at 2026-11-16 16:00 expect recycled until 2027-02-01 00:00
  at 2027-02-01 09:00 when contact_sales
  at 2027-02-01 09:00 expect handed over by to_executive
}

test "or three months where no day was named" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales
  at 2026-11-16 16:00 when owner rejects because later
  at 2026-11-16 16:00 expect recycled until 2027-02-16 16:00
}

test "who falls silent is asked again after five months" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales
  at 2026-11-20 15:00 when went_silent
  at 2026-11-20 15:00 expect ended as silent
  at 2026-11-20 15:00 expect recycled until 2027-04-20 15:00
}

test "somebody who serves themselves needs nobody for a month" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", company "Acme", country DE }
  when contact_sales
  at 2026-11-16 16:00 when owner rejects because self_serve
  at 2026-11-16 16:00 expect recycled until 2026-12-16 16:00
}

test "without a company marketing owes it first" {
  as of 2026-11-16 15:00
  given lead { email "a@acme.example", country DE }
  when contact_sales
  expect waits for company
}
