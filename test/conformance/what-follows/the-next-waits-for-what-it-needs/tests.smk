test "the next waits for what it needs" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-18 10:00 when signed
  at 2026-11-18 10:00 expect waits for country
  at 2026-11-19 10:00 when lead changes { country DE }
  at 2026-11-19 10:00 expect queued in bench
}
