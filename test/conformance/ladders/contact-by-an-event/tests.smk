test "contact by an event" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 12:00 when called { reached no }
  at 2026-11-16 12:00 expect contact is open
  at 2026-11-16 14:00 when called { reached yes }
  at 2026-11-16 14:00 expect contact was met in time
}
