test "recycled with the interest shown since" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 5 }
  when asked
  when asked
  expect stage is mql
  at 2026-11-16 10:10 when owner rejects because too_early
  at 2026-11-16 10:10 expect stage is engaged
  at 2026-12-16 10:10 expect stage is engaged
  at 2026-12-16 10:10 expect interest is 0
  at 2026-12-17 10:00 when asked
  at 2026-12-18 10:00 when asked
  at 2026-12-18 10:00 expect stage is mql
  at 2026-12-18 10:00 expect owner is ben
}
