test "on to a queue and back to the giver" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", source partner }
  when asked
  at 2026-11-16 10:10 when owner accepts
  at 2026-11-20 18:00 expect queued in pile
  at 2026-11-24 18:00 expect handed over by once_more
  at 2026-11-24 18:00 expect queued in asleep
}
