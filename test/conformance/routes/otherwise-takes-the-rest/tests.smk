test "otherwise takes the rest" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country FR, employees 20 }
  expect queued in pile
}
