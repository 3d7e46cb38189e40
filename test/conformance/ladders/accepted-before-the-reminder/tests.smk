test "accepted before the reminder" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:29 when owner accepts
  at 2026-11-16 10:29 expect accept was met in time
  at 2026-11-16 12:00 expect owner was not reminded
  at 2026-11-16 12:00 expect not offered
}
