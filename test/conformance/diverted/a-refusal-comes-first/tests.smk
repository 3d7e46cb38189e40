test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source website, consent no }
  expect refused by no_consent
  at 2026-11-17 10:00 when lead changes { source fair, consent yes }
  at 2026-11-17 10:00 expect not handed over
}
