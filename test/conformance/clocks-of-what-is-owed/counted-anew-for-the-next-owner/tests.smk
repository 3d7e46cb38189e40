test "counted anew for the next owner" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  expect contact is due 2026-11-16 14:00
  at 2026-11-16 11:01 expect contact is due 2026-11-16 15:00
}
