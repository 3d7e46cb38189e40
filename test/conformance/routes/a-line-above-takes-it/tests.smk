test "a line above takes it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 2_000 }
  expect owner in big
}
