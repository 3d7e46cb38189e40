test "nobody there passes on without a condition" {
  as of 2026-11-16 10:00
  given dora is absent 2026-11-16 to 2026-11-20
  given emil is absent 2026-11-16 to 2026-11-20
  given anna is absent 2026-11-16 to 2026-11-20
  given lead { email "k@firma.example" }
  when asked
  expect queued in pile
}

test "the first of several lines without a condition that has somebody takes it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  expect owner is anna
}
