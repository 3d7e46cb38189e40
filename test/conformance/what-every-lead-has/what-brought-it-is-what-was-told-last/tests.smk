language 1

test "an event that does not tell it leaves it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  expect campaign is unknown
  when asked { campaign "roof_spring", channel website }
  expect campaign is roof_spring
  expect origin is 5 because by_campaign
  at 2026-11-17 10:00 when asked { channel fair }
  at 2026-11-17 10:00 expect campaign is roof_spring
  at 2026-11-17 10:00 expect channel is fair
  at 2026-11-17 10:00 expect channel is not website
  at 2026-11-17 10:00 expect origin is 8
}

test "another campaign takes its place" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when asked { campaign "roof_spring" }
  at 2026-11-17 10:00 when asked { campaign "of_others" }
  at 2026-11-17 10:00 expect campaign is known
  at 2026-11-17 10:00 expect campaign is not roof_spring
  at 2026-11-17 10:00 expect origin is 0
}

test "put back, it is new" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when asked { campaign "roof_spring" }
  at 2026-11-16 11:00 when owner rejects because not_a_fit
  at 2026-11-27 10:00 when asked
  at 2026-11-27 10:00 expect campaign is unknown
}
