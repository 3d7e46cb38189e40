test "interest shown while it rests counts" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 5 }
  when asked
  when asked
  at 2026-11-16 10:10 when owner rejects because too_early
  at 2026-12-01 10:00 when asked
  at 2026-12-02 10:00 when asked
  at 2026-12-16 10:09 expect stage is engaged
  at 2026-12-16 10:10 expect stage is mql
  at 2026-12-16 10:10 expect owner is ben
}
