test "what cannot be done fails" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:10 when owner accepts
  at 2026-11-16 10:20 when owner rejects because duplicate
  at 2026-11-16 10:20 expect not ended
}
