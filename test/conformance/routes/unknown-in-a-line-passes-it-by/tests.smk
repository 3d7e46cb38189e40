test "unknown in a line passes it by" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country AT }
  when asked
  when asked
  expect stage is mql
  expect owner in desk
}
