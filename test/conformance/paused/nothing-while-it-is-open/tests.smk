test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20 }
  at 2026-11-16 10:10 when asked
  at 2026-11-16 10:10 expect interest is 0
}
