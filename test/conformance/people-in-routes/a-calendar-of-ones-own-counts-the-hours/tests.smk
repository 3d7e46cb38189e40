test "a calendar of ones own counts the hours" {
  as of 2026-11-16 11:30
  given dora has 2 open
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect owner is emil
  expect accept is due 2026-11-17 09:30
}
