test "nobody is left to offer to" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20, source referral }
  expect owner is fred
  at 2026-11-16 11:00 expect owner is fred
  at 2026-11-16 11:00 expect accept was breached
  at 2026-11-16 12:00 expect owner is fred
  at 2026-11-16 13:00 expect escalated to cleo
}
