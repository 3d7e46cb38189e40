language 1

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

test "a rival is refused, whatever it asks for" {
  as of 2026-11-16 10:00
  given lead { email "spy@rival.example", company "Rival", country DE, employees 900, consent yes }
  when demo_requested { product "roof" }
  expect refused by rival
}

test "interest fades: a demo request of a month ago is worth a quarter" {
  as of 2026-10-19 10:00
  given lead { email "slow@firma.example", company "Langsam", country AT, employees 20, consent yes }
  when demo_requested { product "roof" }
  expect interest is 25
  at 2026-11-16 10:00 expect interest is 6
}

test "only three looks at the price count in a week" {
  as of 2026-11-16 10:00
  given lead { email "look@firma.example", company "Schau", country CH, consent yes }
  when pricing_viewed
  when pricing_viewed
  when pricing_viewed
  when pricing_viewed
  expect interest is 15 because looked_at_price
  expect stage is engaged
}

test "without a country the lead waits for marketing" {
  as of 2026-11-16 10:00
  given lead { email "wo@firma.example", company "Wo", employees 1_200, budget EUR 80_000, consent yes }
  expect stage is mql
  expect waits for country
}

test "an owner who accepts in time keeps the lead" {
  as of 2026-11-16 10:00
  given lead { email "gut@firma.example", company "Gut", country DE, employees 350, consent yes }
  when demo_requested { product "roof" }
  at 2026-11-16 10:40 when owner accepts
  at 2026-11-16 12:00 expect accept was met in time
  at 2026-11-16 14:30 expect contact was breached
  at 2026-11-16 14:30 expect escalated to sven
}

test "a rejected lead comes back after ninety days" {
  as of 2026-11-16 10:00
  given lead { email "spaeter@firma.example", company "Spaeter", country DE, employees 350, consent yes }
  when demo_requested { product "roof" }
  at 2026-11-16 10:20 when owner rejects because not_a_fit
  at 2026-11-16 10:21 expect ended as not_a_fit
  at 2027-02-15 10:00 expect stage is engaged
  at 2027-02-16 09:00 when demo_requested { product "roof" }
  at 2027-02-16 09:00 expect stage is mql
}
