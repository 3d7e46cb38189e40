test "without a day in the end by time" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner rejects because no_money
  at 2027-01-15 10:31 when asked
  at 2027-01-15 10:31 expect owner is ben
}
