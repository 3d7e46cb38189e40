test "accepted when it is due" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 11:00 when owner accepts
  at 2026-11-16 11:00 expect accept was met in time
  at 2026-11-16 11:00 expect owner is anna
  at 2026-11-16 11:01 expect not offered
}
