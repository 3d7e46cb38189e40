test "who is at capacity is left out" {
  as of 2026-11-16 10:00
  given dora has 2 open
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect owner is emil
}
