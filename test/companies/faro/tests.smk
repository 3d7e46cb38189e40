test "to the minute: a reminder before it is due, over lunch and night" {
  as of 2026-11-16 17:30
  given lead { email "a@b.example", wants sail }
  at 2026-11-17 09:15 expect owner was reminded
}

test "who becomes absent loses the lead at once, and the leader knows" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  expect owner is ada
  at 2026-11-16 10:20 when ada becomes absent
  at 2026-11-16 10:20 expect offered to another member of harbour
  at 2026-11-16 10:20 expect owner is bia
}

test "to the minute: contact is counted from each assignment" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  at 2026-11-16 10:30 when ada becomes absent
  at 2026-11-16 10:40 when bia accepts
  at 2026-11-16 14:30 expect contact was breached
}

test "to the minute: a quote is owed once somebody was reached" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  at 2026-11-16 10:10 when ada accepts
  at 2026-11-16 11:00 when called { reached yes }
  at 2026-11-16 11:00 expect contact was met in time
  at 2026-11-18 18:00 expect quote was breached
  at 2026-11-18 18:30 when ada meets quote
  at 2026-11-18 18:30 expect quote was met late
}

test "three attempts, reached or not" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  at 2026-11-16 10:10 when ada accepts
  at 2026-11-16 11:00 when called { reached no }
  at 2026-11-17 11:00 when called { reached no }
  at 2026-11-18 11:00 when called { reached no }
  at 2026-11-18 11:00 expect attempts was met in time
}

test "to the minute: two attempts are too few, by a calendar that knows Saturdays" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  at 2026-11-16 10:10 when ada accepts
  at 2026-11-16 11:00 when called { reached no }
  at 2026-11-17 11:00 when called { reached no }
  at 2026-11-21 20:00 expect attempts was breached
}

test "to the minute: along the chain, a day each" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  at 2026-11-16 10:10 when ada accepts
  at 2026-11-17 18:00 expect escalated to sol
  at 2026-11-19 18:00 expect escalated to gil
}

test "nothing ends before the list is done" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  when bought
  expect queued in loft
  at 2026-11-16 11:00 when caio ticks measured
  at 2026-11-16 11:10 when caio ticks paid_up
  at 2026-11-16 11:20 when caio meets welcome
  at 2026-11-16 11:20 expect welcome was met in time
  at 2026-11-20 11:20 when caio ends as delivered
  at 2026-11-20 11:20 expect ended as delivered
}

test "what nobody welcomes goes to the yard, and then back to sales" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  when bought
  at 2026-11-18 18:00 expect welcome was breached
  at 2026-11-19 18:00 expect queued in yard
  at 2026-11-23 17:59 expect queued in yard
  at 2026-11-23 18:00 expect queued in letters
}

test "who has the lead knows what they want" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants sail }
  expect passed on wants
}
