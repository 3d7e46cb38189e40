language 1

test "rejected too early, it comes back to whoever had it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when asked { channel fair }
  expect owner is anna
  expect last_owner is anna
  expect team is desk
  expect reason is unknown
  at 2026-11-16 11:00 when owner rejects because too_early
  at 2026-11-16 11:00 expect last_owner is anna
  at 2026-11-16 11:00 expect reason is too_early
  at 2026-11-27 10:00 when asked
  at 2026-11-27 10:00 expect owner is anna
  at 2026-11-27 10:00 expect team is not big
}
