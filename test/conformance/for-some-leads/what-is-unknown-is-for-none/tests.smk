test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source unknown }
  expect stage is mql
  expect not handed over
}
