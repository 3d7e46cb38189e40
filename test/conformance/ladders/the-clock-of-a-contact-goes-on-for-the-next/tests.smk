test "the clock of a contact goes on for the next" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 11:10 when owner accepts
  at 2026-11-16 11:10 expect owner is ben
  at 2026-11-16 11:10 expect contact is due 2026-11-16 14:00
}
