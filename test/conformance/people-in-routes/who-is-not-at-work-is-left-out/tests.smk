test "who is not at work is left out" {
  as of 2026-11-16 14:00
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect owner is dora
}
