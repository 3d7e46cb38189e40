test "a list before the welcome" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 11:00 when signed
  at 2026-11-16 12:00 when sara ticks paid
  at 2026-11-16 12:10 when sara ticks measured
  at 2026-11-16 12:20 when sara meets welcome
  at 2026-11-16 12:20 expect welcome was met in time
}
