test "tried" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  expect fit is 70
}
