test "offered twice and escalated" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 12:00 expect owner is cleo
  at 2026-11-16 12:00 expect accept is due 2026-11-16 13:00
  at 2026-11-16 12:59 expect not escalated
  at 2026-11-16 13:00 expect escalated to sven
  at 2026-11-16 16:00 expect owner is cleo
}
