test "nobody below the stage is handed over" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 5 }
  when asked
  expect stage is engaged
  expect not handed over
}
