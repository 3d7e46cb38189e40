test "the first line that is true" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  expect owner in desk
  expect owner is anna
}
