test "teams take turns after a correction" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 200, source partner }
  expect owner is cleo
  at 2026-11-16 10:30 when owner rejects because bad_data
  at 2026-11-16 11:00 when maria corrects
  at 2026-11-16 11:00 expect owner is dora
  at 2026-11-16 11:30 when owner rejects because duplicate
  at 2026-11-16 12:30 expect owner is cleo
}
