test "a month later on the same day" {
  as of 2026-11-30 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-30 10:10 when owner rejects because too_early
  at 2026-11-30 10:10 expect recycled until 2026-12-30 10:10
}
