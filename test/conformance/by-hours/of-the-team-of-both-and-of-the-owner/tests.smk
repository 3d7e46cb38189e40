test "it" {
  as of 2026-11-18 10:00
  given lead { email "a@b.example", country DE, employees 20 }
  expect accept is due 2026-11-18 14:00
  expect contact is due 2026-11-19 11:00
  expect offer is due 2026-11-19 10:00
}
