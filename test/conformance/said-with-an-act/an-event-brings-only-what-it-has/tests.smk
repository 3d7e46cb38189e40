test "an event ends it without what it does not bring" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 11:00 when left
  at 2026-11-16 11:00 expect recycled until 2027-01-15 11:00
}
