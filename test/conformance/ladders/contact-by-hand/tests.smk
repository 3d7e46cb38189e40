test "contact by hand" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 12:00 when owner contacts
  at 2026-11-16 12:00 expect contact was met in time
}
