test "a day that is said with the rejection" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner rejects because no_budget with budget_date 2027-01-10
  at 2026-11-16 10:30 expect recycled until 2027-01-10 00:00
}
