test "hours as they pass in a queue" {
  as of 2026-10-24 22:00
  given lead { email "k@firma.example", country DE, employees 20 }
  expect queued in pile
  at 2026-10-24 23:59 expect owner was not reminded
  at 2026-10-25 00:00 expect owner was reminded
  at 2026-10-25 01:59 expect not escalated
  at 2026-10-25 02:00 expect escalated to maria
  at 2026-10-25 02:00 expect accept was breached
}
