test "who is absent is left out" {
  as of 2026-11-16 10:00
  given dora is absent 2026-11-16 to 2026-11-17
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect owner is emil
}
