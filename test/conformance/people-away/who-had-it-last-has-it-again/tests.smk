test "who had it last has it again" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", source referral }
  when asked
  expect owner is anna
  at 2026-11-16 10:30 when owner rejects because too_early
  at 2026-11-17 09:00 when lead changes { country DE }
  at 2026-11-17 11:00 when asked
  at 2026-11-17 11:00 expect owner is anna
}
