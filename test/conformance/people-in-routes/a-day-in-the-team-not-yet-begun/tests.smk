test "a day in the team not yet begun" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", source partner }
  when asked
  expect owner is emil
}
