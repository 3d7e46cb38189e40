test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE }
  when asked
  at 2026-11-16 11:00 when lead changes { employees 20 }
  at 2026-11-16 12:00 when asked
  at 2026-11-16 12:00 expect interest is 20
}
