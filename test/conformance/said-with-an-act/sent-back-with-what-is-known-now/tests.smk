test "what is said as it is sent back tells whom it goes to then" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE }
  when asked
  expect owner is anna
  at 2026-11-16 10:30 when owner rejects because elsewhere with country FR
  at 2026-11-16 12:00 when maria corrects
  at 2026-11-16 12:00 expect queued in pile
}
