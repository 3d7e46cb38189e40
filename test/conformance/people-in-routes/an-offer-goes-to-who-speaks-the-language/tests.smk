test "an offer goes to who speaks the language" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", tongue de }
  when asked
  expect owner is anna
  at 2026-11-16 12:01 expect owner is ben
  at 2026-11-16 13:30 expect owner is ben
}
