test "all absent passes on" {
  as of 2026-11-16 10:00
  given dora is absent 2026-11-16 to 2026-11-17
  given emil is absent 2026-11-16 to 2026-11-16
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect queued in pile
}
