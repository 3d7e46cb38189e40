test "withdrawn when refused" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:10 when lead changes { consent no }
  at 2026-11-16 10:10 expect refused by no_consent
  at 2026-11-16 12:00 expect owner was not reminded
  at 2026-11-16 12:00 expect not offered
}
