test "about to leave for long" {
  as of 2026-11-16 10:00
  given dora is absent 2026-11-18 to 2026-11-27
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect owner is emil
}
