test "an offer goes to the others of the line" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", source fair }
  when asked
  at 2026-11-16 11:01 expect owner is ben
  at 2026-11-16 13:01 expect owner is ben
}
