test "a refused lead is not handed over" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20, consent no }
  expect refused by no_consent
  expect not handed over
}
