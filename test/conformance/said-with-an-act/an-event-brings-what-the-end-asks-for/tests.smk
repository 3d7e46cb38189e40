test "an event that ends it says when it comes back" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 11:00 when left { budget_date 2026-12-24 }
  at 2026-11-16 11:00 expect recycled until 2026-12-24 00:00
}
