test "hours as they pass while clocks change" {
  as of 2026-10-25 01:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-10-25 03:59 expect not escalated
  at 2026-10-25 04:00 expect escalated to maria
}
