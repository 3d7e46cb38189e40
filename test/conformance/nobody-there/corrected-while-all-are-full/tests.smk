test "corrected while all are full" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 200, country DE }
  at 2026-11-16 10:30 when owner rejects because not_now
  at 2026-11-16 12:00 when owner rejects because bad_data
  at 2026-11-16 13:00 when maria corrects
  at 2026-11-16 13:00 expect correction was met in time
  at 2026-11-17 09:00 expect owner in desk
}
