test "nothing is expected of what is not there" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 5 }
  expect owner was not reminded
  expect not handed over
  expect not escalated
}
