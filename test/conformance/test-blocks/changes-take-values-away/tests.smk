test "changes take values away" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  expect stage is mql
  at 2026-11-16 11:00 when lead changes { employees unknown }
  at 2026-11-16 11:00 expect stage is mql
  at 2026-11-16 11:00 expect owner is ben
}
