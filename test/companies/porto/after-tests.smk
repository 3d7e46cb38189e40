test "what is wrong is corrected by who gave it, and then handed over again" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", company "Barco", wants crew_job }
  expect owner is ada
  at 2026-11-16 10:20 when ada rejects because bad_data
  at 2026-11-16 10:20 expect accept was met in time
  at 2026-11-16 10:20 expect waits for correction
  at 2026-11-17 18:00 expect waits for correction
  at 2026-11-17 18:00 when gil corrects
  at 2026-11-17 18:00 expect correction was met in time
  # Her turn was given back.
  at 2026-11-17 18:00 expect owner is ada
  at 2026-11-18 09:30 when ada accepts
  at 2026-11-18 09:30 expect accept was met in time
}

test "to the minute: a correction that does not come" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants crew_job }
  at 2026-11-16 10:20 when ada rejects because bad_data
  at 2026-11-17 18:00 expect correction was breached
  at 2026-11-19 10:00 when gil corrects
  at 2026-11-19 10:00 expect correction was met late
  at 2026-11-19 10:00 expect owner is ada
}

test "asleep until there is money, and enough of it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants crew_job }
  at 2026-11-16 10:20 when ada rejects because no_money
  at 2026-11-16 10:20 expect no stage
  at 2026-11-16 10:20 expect queued in asleep
  at 2026-11-20 10:00 when funded { seats 9 }
  at 2026-11-20 10:00 expect no stage
  at 2026-11-21 10:00 when funded { seats 10 }
  at 2026-11-21 10:00 expect stage is chartered
  at 2026-11-21 10:00 expect owner in harbour
}

test "asleep for thirty days at most" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants crew_job }
  at 2026-11-16 10:20 when ada rejects because no_money
  at 2026-12-16 10:19 expect queued in asleep
  at 2026-12-16 10:20 expect stage is chartered
}

test "back on the day that they named" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants crew_job, season 2027-03-01 }
  at 2026-11-16 10:20 when ada rejects because next_year
  at 2027-02-28 23:59 expect no stage
  at 2027-03-01 00:00 expect stage is chartered
}

test "back after a while, as they named no day" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants crew_job }
  at 2026-11-16 10:20 when ada rejects because next_year
  at 2027-01-15 10:19 expect no stage
  at 2027-01-15 10:20 expect stage is chartered
}

test "who has paid is handed on to the crew" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", company "Barco", wants crew_job }
  at 2026-11-16 10:20 when ada accepts
  at 2026-11-16 12:00 when paid
  at 2026-11-16 12:00 expect queued in deck
  at 2026-11-16 12:30 when caio rejects because no_boat
  at 2026-11-16 12:30 expect no stage
  at 2026-11-18 12:30 expect stage is chartered
}

test "what the crew needs and nobody told is waited for" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants crew_job }
  when paid
  expect waits for company
}

test "who is gone is for others to win back" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants crew_job }
  at 2026-11-16 10:20 when ada accepts
  at 2026-11-16 12:00 when ada ends as gone
  at 2026-11-16 12:00 expect queued in asleep
}
