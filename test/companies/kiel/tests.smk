language 1

test "a fleet that asked for a demo goes to the desk, and the lead moves on when nobody takes it" {
  as of 2026-11-20 14:20
  given lead {
    email   "k@kurier.example", company "Kurier GmbH"
    country DE, employees 80, consent yes
  }
  when demo_asked { product "long john", seats 8 }
  expect fit is 45 because fleet, home_market
  expect interest is 35
  expect stage is qualified
  expect owner in desk
  expect owner is tom
  at 2026-11-20 14:50 expect owner was reminded
  at 2026-11-23 09:20 expect offered to another member of desk
}

test "what scanners open counts once its reader calls, and content gives ten at most" {
  as of 2026-11-16 10:00
  given lead { email "k@kurier.example", company "Kurier GmbH", country DE, employees 20, consent yes }
  when mail_opened
  when catalogue_read
  when film_seen
  expect attention is 10 because catalogue, film
  at 2026-11-17 09:00 when called { reached yes }
  at 2026-11-17 09:00 expect attention is 14
  at 2026-11-18 10:00 when mail_opened
  at 2026-11-18 11:00 when mail_opened is dropped
  at 2026-11-18 12:00 when called { reached yes }
  at 2026-11-18 12:00 expect attention is 14
}

test "silence makes a score fall" {
  as of 2026-11-16 10:00
  given lead { email "k@kurier.example", company "Kurier GmbH", country DE, employees 20, consent yes }
  when shop_visited
  at 2026-12-31 10:00 expect warmth is 50
  at 2027-02-14 10:00 expect warmth is 0
}

test "a referral waits until we know how large it is, or two hours are over" {
  as of 2026-11-16 10:00
  given lead {
    email   "k@kurier.example"
    company "Kurier GmbH"
    source  referral
    budget  EUR 80_000
    consent yes
  }
  expect waits for data
  at 2026-11-16 12:00 expect stage is qualified
}

test "who accepts and calls in time has kept the promise" {
  as of 2026-11-16 10:00
  given lead { email "k@kurier.example", company "Kurier GmbH", country AT, employees 80, consent yes }
  when demo_asked { seats 2 }
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 10:30 expect accept was met in time
  at 2026-11-16 11:00 when called { reached yes }
  at 2026-11-16 11:00 expect contact was met in time
  at 2026-11-18 12:00 when signed { deal_value EUR 90_000 }
  at 2026-11-18 12:00 expect queued in bench
}

test "what is missing, refused or rejected" {
  as of 2026-11-16 10:00
  given lead { email "k@rival.example", company "Rival", budget EUR 80_000, consent yes, country unknown }
  expect refused by rival
}

test "a large lead without a country waits for marketing" {
  as of 2026-11-16 10:00
  given lead { email "k@kurier.example", company "Kurier GmbH", budget EUR 80_000, consent yes }
  expect not refused
  expect waits for country
}

test "a lead from far away is for the queue" {
  as of 2026-11-16 10:00
  given lead { email "k@kurier.example", company "Kurier GmbH", country FR, budget EUR 80_000, consent yes }
  expect queued in inbox
  at 2026-11-16 10:10 when owner rejects because too_small
  at 2026-11-16 10:10 expect ended as too_small
}

test "who is kept out, and how well the others fit" cases {
                | email              | consent | employees | country | expect refused | expect fit             |
  a_rival       | "k@rival.example"  | yes     | 80        | DE      | rival          | any                    |
                | "k@kurier.example" | no      | 80        | DE      | yes            | any                    |
  just_a_fleet  | "k@kurier.example" | yes     | 50        | FR      | no             | >= 1                   |
  small_at_home | "k@kurier.example" | yes     | unknown   | AT      | no             | 15 because home_market |
}

test "interest fades while nobody calls" cases {
  as of 2026-11-16 10:00
  given lead { email "k@kurier.example", company "Kurier GmbH", country AT, consent yes }
  when demo_asked { seats 2 }

  | at               | when price_viewed | expect interest   |
  | 2026-11-16 10:00 | no                | between 20 and 30 |
  | 2026-11-30 10:00 | no                | 12                |
  | 2026-11-30 10:00 | 2                 | > 20              |
}

test "three leads of one morning" cases together {
  given lead { company "Kurier GmbH", country AT, employees 80, consent yes }
  when demo_asked { seats 2 }

  | as of            | email              | expect owner |
  | 2026-11-16 10:00 | "a@kurier.example" | tom          |
  | 2026-11-16 10:01 | "b@kurier.example" | ida          |
  | 2026-11-16 10:02 | "c@kurier.example" | tom          |

  at 2026-11-20 09:00 expect follow_up is behind
  at 2026-12-01 00:00 expect follow_up is missed
  at 2026-12-01 09:00 expect handed_over is 3
}
