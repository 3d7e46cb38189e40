test "who is full is left out" {
  as of 2026-11-16 10:00
  given dora has 2 open
  given lead { email "k@firma.example", source referral }
  when asked
  expect owner is emil
}
