test "a field that names somebody" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", keeper ben }
  when asked
  expect owner is ben
  expect owner in desk
}
