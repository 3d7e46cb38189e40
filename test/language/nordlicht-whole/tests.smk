test "an idle owner loses a lead to the next in the team, over the weekend" {
  as of 2026-11-20 16:50
  given lead { email "k@firma.example", company "Firma", country DE, employees 350, consent yes }
  when demo_requested { product "roof" }
  expect fit is 35 because big_enough, home_market
  expect stage is mql
  expect owner in dach_desk
  at 2026-11-20 17:20 expect owner was reminded
  at 2026-11-23 09:20 expect offered to another member of dach_desk
}

test "who is refused" cases {
  | email             | consent | expect refused |
  | "a@rival.example" | yes     | rival          |
  | "a@firma.example" | no      | no_consent     |
}
