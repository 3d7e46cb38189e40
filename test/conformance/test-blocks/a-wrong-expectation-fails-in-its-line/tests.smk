test "a wrong expectation fails in its line" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  expect owner is ben
  expect owner is anna
  expect queued in pile
}
