test "waits over the weekend" {
  as of 2026-11-20 10:00
  given lead { email "k@firma.example", employees 200, country DE }
  at 2026-11-20 10:30 when owner rejects because not_now
  at 2026-11-20 12:00 when owner rejects because not_now
  at 2026-11-22 12:00 when lead changes { employees 300 }
  at 2026-11-23 09:30 when owner accepts
  at 2026-11-23 09:30 expect accept was met in time
}
