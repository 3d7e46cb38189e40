test "offered to the next" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:59 expect not offered
  at 2026-11-16 11:00 expect offered to another member of desk
  at 2026-11-16 11:00 expect owner is ben
  at 2026-11-16 11:00 expect accept was breached
  at 2026-11-16 11:00 expect accept is due 2026-11-16 12:00
}
