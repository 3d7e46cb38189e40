test "counted once another is met" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 10:30 expect visit is due 2026-11-18 17:00
}
