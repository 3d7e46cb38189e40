test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source website, consent yes }
  expect queued in letters
  expect refused by applicant
  expect not handed over
}
