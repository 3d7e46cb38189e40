test "waits for the next opening" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 200, country DE }
  expect owner is anna
  at 2026-11-16 10:30 when owner rejects because not_now
  at 2026-11-16 11:30 expect owner is ben
  at 2026-11-16 12:00 when owner rejects because not_now
  at 2026-11-17 09:00 expect owner in desk
  at 2026-11-17 09:00 expect accept is due 2026-11-17 10:00
}
