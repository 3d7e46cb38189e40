test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source unknown }
  at 2026-11-16 10:10 when lead changes { source fair }
  at 2026-11-16 10:10 expect not handed over
}
