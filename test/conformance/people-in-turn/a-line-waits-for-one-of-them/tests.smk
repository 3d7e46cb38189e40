test "a line waits for one of them" {
  as of 2026-11-17 18:00
  given fred is absent 2026-11-17 to 2026-11-17
  given dora has 2 open
  given lead { email "k@firma.example", employees 2_000 }
  when asked
  expect waits for somebody
  at 2026-11-18 09:00 expect owner is fred
}
