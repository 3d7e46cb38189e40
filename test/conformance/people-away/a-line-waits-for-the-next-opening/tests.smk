test "a line waits for the next opening" {
  as of 2026-11-16 10:00
  given dora is absent 2026-11-16 to 2026-11-16
  given emil is absent 2026-11-16 to 2026-11-16
  given lead { email "k@firma.example", source partner }
  when asked
  expect waits for somebody
  at 2026-11-17 09:00 expect owner is dora
  at 2026-11-17 09:00 expect accept is due 2026-11-17 10:00
}
