test "handed over when the stage is entered" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 5 }
  expect not handed over
  at 2026-11-16 11:00 when asked
  at 2026-11-16 12:00 when asked
  at 2026-11-16 12:00 expect owner is anna
  at 2026-11-16 12:00 expect accept is due 2026-11-16 13:00
}
