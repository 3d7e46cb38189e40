test "nothing ends twice" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:10 when owner rejects because duplicate
  at 2026-11-16 10:20 when owner rejects because duplicate
  at 2026-11-16 10:20 expect ended as duplicate
}
