test "a change of facts does not take it away" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  expect owner is anna
  at 2026-11-16 10:10 when lead changes { country FR, employees 2_000 }
  at 2026-11-16 10:10 expect owner is anna
}
