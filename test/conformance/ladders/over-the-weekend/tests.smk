test "over the weekend" {
  as of 2026-11-20 16:50
  given lead { email "k@firma.example", country DE, employees 20 }
  expect accept is due 2026-11-23 09:50
  expect contact is due 2026-11-23 12:50
  at 2026-11-23 09:19 expect owner was not reminded
  at 2026-11-23 09:20 expect owner was reminded
  at 2026-11-23 09:50 expect owner is ben
}
