test "insufficient data and why" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE }
  expect insufficient data because employees
  expect insufficient data
  expect insufficient data because country
}
