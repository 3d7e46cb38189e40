test "rejected and closed" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:10 when owner rejects because duplicate
  at 2026-11-16 10:10 expect ended as duplicate
  at 2026-11-16 10:10 expect closed
  at 2027-11-16 10:10 when asked
  at 2027-11-16 10:10 expect ended as duplicate
}
