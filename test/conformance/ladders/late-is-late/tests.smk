test "late is late" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20, source referral }
  at 2026-11-16 11:30 when owner accepts
  at 2026-11-16 11:30 expect accept was breached
  at 2026-11-16 11:30 expect accept was met late
}
