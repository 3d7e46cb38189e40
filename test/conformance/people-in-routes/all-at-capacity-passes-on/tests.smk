test "all at capacity passes on" {
  as of 2026-11-16 10:00
  given dora has 2 open
  given emil has 1 new today
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect queued in pile
}
