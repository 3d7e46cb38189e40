test "nothing is done without what the rules ask for" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner accepts
  at 2026-11-16 11:00 when owner ends as lost with budget_date unknown
  at 2026-11-16 11:00 expect ended as lost
}
