test "held back after a refusal" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20, consent no }
  expect refused by no_consent
  at 2026-11-17 10:00 when lead changes { consent yes }
  at 2026-11-17 10:00 expect stage is mql
  at 2026-11-17 10:00 expect not handed over
  at 2026-12-16 09:59 expect not handed over
  at 2026-12-16 10:00 expect owner is anna
}
