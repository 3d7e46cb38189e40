test "teams take turns" {
  as of 2026-11-16 10:00
  given dora is absent 2026-11-16 to 2026-11-16
  given emil is absent 2026-11-16 to 2026-11-16
  given lead { email "k@firma.example", source fair }
  when asked
  expect owner in desk
}
