test "somebody in no team of the department passes on" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", keeper maria, employees 2_000 }
  when asked
  expect owner in big
}
