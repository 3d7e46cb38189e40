test "the second one accepts" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 11:30 when ben accepts
  at 2026-11-16 11:30 expect accept was met in time
  at 2026-11-16 12:30 expect owner is ben
  at 2026-11-16 13:30 expect not escalated
}
