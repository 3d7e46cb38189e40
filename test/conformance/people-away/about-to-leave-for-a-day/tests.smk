test "about to leave for a day" {
  as of 2026-11-16 10:00
  given dora is absent 2026-11-18 to 2026-11-18
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect owner is dora
}
