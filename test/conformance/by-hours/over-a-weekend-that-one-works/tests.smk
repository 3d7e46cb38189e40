test "it" {
  as of 2026-11-20 11:00
  given lead { email "a@b.example", country DE, employees 20 }
  expect accept is due 2026-11-20 15:00
  expect contact is due 2026-11-23 12:00
  expect offer is due 2026-11-21 11:00
  at 2026-11-23 10:59 expect owner was not reminded
  at 2026-11-23 11:00 expect owner was reminded
}
