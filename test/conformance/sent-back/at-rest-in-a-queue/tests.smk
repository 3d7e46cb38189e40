test "at rest in a queue" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner rejects because sleeping
  at 2026-11-16 10:30 expect queued in asleep
}
