test "what was overdue stays breached" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:10 when owner accepts
  at 2026-11-16 15:00 when left
  at 2026-11-16 15:00 expect ended as lost
  at 2026-11-16 15:00 expect contact was breached
}
