test "by a calendar of its own" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  expect tries is due 2026-11-21 20:00
}
