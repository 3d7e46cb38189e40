test "what is needed is waited for" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 20 }
  expect waits for country
  expect stage is mql
  at 2026-11-16 15:00 when lead changes { country AT }
  at 2026-11-16 15:00 expect owner is anna
  at 2026-11-16 15:00 expect accept is due 2026-11-16 16:00
}
