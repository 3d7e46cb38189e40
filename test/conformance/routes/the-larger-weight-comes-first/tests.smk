test "the larger weight comes first" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 2_000 }
  expect owner is emil
}
