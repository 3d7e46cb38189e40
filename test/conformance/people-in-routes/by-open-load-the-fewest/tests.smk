test "by open load the fewest" {
  as of 2026-11-16 10:00
  given anna has 3 open
  given ben has 1 open
  given cleo has 2 open
  given lead { email "k@firma.example", source referral }
  when asked
  expect owner is ben
}
