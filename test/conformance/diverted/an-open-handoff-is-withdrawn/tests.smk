test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source fair, consent yes }
  expect owner is anna
  at 2026-11-16 10:10 when lead changes { source website }
  at 2026-11-16 10:10 expect ended as applicant
  at 2026-11-16 10:10 expect queued in letters
}
