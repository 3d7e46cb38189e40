test "handed over by another" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-18 10:00 when signed
  at 2026-11-18 10:00 expect handed over by to_service
  at 2026-11-18 10:00 expect queued in bench
  at 2026-11-18 10:00 expect accept is due 2026-11-19 17:00
}
