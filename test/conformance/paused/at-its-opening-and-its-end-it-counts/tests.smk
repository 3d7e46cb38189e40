test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE }
  when asked
  when asked
  expect stage is mql
  expect interest is 40
  at 2026-11-16 10:10 when owner rejects because too_early
  at 2026-11-16 10:10 expect interest is 0
  at 2026-11-16 10:20 when asked
  at 2026-11-16 10:20 expect interest is 20
}
