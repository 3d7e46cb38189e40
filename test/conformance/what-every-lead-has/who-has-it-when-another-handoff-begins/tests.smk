language 1

test "somebody has it already" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when asked { channel fair }
  at 2026-11-17 10:00 when hot_asked
  at 2026-11-17 10:00 expect stage is hot
  at 2026-11-17 10:00 expect handed over by to_sales
}

test "nobody has it: it lies in a queue" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when asked
  expect queued in pile
  expect last_owner is unknown
  at 2026-11-17 10:00 when hot_asked
  at 2026-11-17 10:00 expect handed over by to_fred
}
