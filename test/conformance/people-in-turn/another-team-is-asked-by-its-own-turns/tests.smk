test "whom the ladder names is asked for another one, and not the others of the line" {
  as of 2026-11-16 09:00
  given lead { email "k@firma.example", source fair }
  when asked
  at 2026-11-16 10:10 when owner accepts
  at 2026-11-16 17:01 expect owner is cleo
}
