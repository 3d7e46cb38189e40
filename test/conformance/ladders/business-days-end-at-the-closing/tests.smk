test "business days end at the closing" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  when owner accepts
  expect contact is due 2026-11-18 17:00
  at 2026-11-17 16:59 expect owner was not reminded
  at 2026-11-17 17:00 expect owner was reminded
  at 2026-11-19 16:59 expect not escalated
  at 2026-11-19 17:00 expect escalated to maria
}
