test "a day in the team that is over" {
  as of 2026-12-01 10:00
  given lead { email "k@firma.example", source partner }
  when asked
  expect owner is fred
}
