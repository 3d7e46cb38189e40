test "who is absent is left out" {
  as of 2026-11-16 10:00
  given anna is absent 2026-11-16 to 2026-11-20
  given lead { email "k@firma.example", source fair }
  when asked
  expect owner is ben
}
