test "whoever is handed to knows what was said" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 11:00 when owner ends as won with deal_value EUR 5_000, term 12 months
  at 2026-11-16 11:00 expect handed over by to_service
  at 2026-11-16 11:00 expect queued in bench
}
