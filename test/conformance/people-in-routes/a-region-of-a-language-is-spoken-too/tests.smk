test "a region of a language is spoken too" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", tongue de-AT }
  when asked
  expect owner is anna
  at 2026-11-16 11:01 expect owner is ben
}
