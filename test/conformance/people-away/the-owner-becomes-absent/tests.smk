test "the owner becomes absent" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect owner is dora
  at 2026-11-16 10:20 when owner becomes absent
  at 2026-11-16 10:21 expect owner is emil
  at 2026-11-16 10:21 expect accept is due 2026-11-16 11:20
}
