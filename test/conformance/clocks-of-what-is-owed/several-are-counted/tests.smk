test "several are counted" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 11:00 when called { reached no }
  at 2026-11-16 12:00 when called { reached no }
  at 2026-11-16 12:00 expect tries is open
  at 2026-11-16 13:00 when called { reached yes }
  at 2026-11-16 13:00 expect tries was met in time
}
