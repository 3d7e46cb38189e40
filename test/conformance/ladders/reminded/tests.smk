test "reminded" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:29 expect owner was not reminded
  at 2026-11-16 10:30 expect owner was reminded
}
