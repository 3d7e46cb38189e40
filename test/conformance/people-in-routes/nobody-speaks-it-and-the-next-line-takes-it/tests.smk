test "nobody speaks it and the next line takes it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", tongue pt, employees 2_000 }
  when asked
  expect owner in big
}
