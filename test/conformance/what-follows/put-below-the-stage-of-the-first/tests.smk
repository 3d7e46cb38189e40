test "put below the stage of the first" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-18 10:00 when signed
  at 2026-11-18 11:00 when sara rejects because not_yet
  at 2026-11-18 11:00 expect recycled until 2026-11-25 11:00
  at 2026-11-26 10:00 when asked
  at 2026-11-26 10:00 expect handed over by to_sales
}
