test "along a chain" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", source partner }
  when asked
  at 2026-11-16 10:10 when owner accepts
  at 2026-11-17 18:00 expect escalated to sven
}
