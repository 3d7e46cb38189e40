test "a contact accepts too" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:20 when owner contacts
  at 2026-11-16 10:20 expect accept was met in time
  at 2026-11-16 10:20 expect contact was met in time
  at 2026-11-16 15:00 expect not offered
}
