test "while one of them is at work, nobody else of them has it" {
  as of 2026-11-16 14:00
  given dora has 2 open
  given lead { email "k@firma.example", source referral }
  when asked
  expect owner is anna
}

test "while none of them is, hours do not count" {
  as of 2026-11-16 20:00
  given dora has 2 open
  given lead { email "k@firma.example", source referral }
  when asked
  expect owner is emil
}
