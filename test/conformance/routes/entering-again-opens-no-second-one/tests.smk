test "entering again opens no second one" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  expect owner is anna
  at 2026-11-16 10:10 when asked
  at 2026-11-16 10:20 when asked
  at 2026-11-16 10:20 expect owner is anna
  at 2026-11-16 10:20 expect accept is due 2026-11-16 11:00
}
