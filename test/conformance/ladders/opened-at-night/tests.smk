test "opened at night" {
  as of 2026-11-16 22:00
  given lead { email "k@firma.example", country DE, employees 20 }
  expect accept is due 2026-11-17 10:00
  at 2026-11-17 09:29 expect owner was not reminded
  at 2026-11-17 09:30 expect owner was reminded
}
