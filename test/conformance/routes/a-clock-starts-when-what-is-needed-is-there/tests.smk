test "a clock starts when what is needed is there" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 20 }
  expect waits for country
  at 2026-11-21 12:00 when lead changes { country AT }
  at 2026-11-21 12:00 expect accept is due 2026-11-23 10:00
  at 2026-11-21 12:00 expect contact is due 2026-11-23 13:00
}
