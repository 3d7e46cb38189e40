test "contact overdue is told to the leader" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 13:59 expect not escalated
  at 2026-11-16 14:00 expect escalated to sven
  at 2026-11-16 14:00 expect contact was breached
  at 2026-11-17 09:00 when called { reached yes }
  at 2026-11-17 09:00 expect contact was met late
}
