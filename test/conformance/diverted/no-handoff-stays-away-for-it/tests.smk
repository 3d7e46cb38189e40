test "it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country DE, employees 20, source website, consent yes }
  at 2026-11-17 10:00 when lead changes { source fair }
  at 2026-11-17 10:00 expect handed over by to_sales
}
