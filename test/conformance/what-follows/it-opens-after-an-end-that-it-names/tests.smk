test "it opens after an end that it names" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-18 10:00 when left
  at 2026-11-18 10:00 expect handed over by win_back
  at 2026-11-18 10:00 expect queued in asleep
}
