test "back on an event" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner rejects because no_money
  at 2026-11-16 10:30 expect recycled until 2027-01-15 10:30
  at 2026-11-20 10:00 when funded { amount EUR 5_000 }
  at 2026-11-20 10:00 expect recycled until 2027-01-15 10:30
  at 2026-11-23 10:00 when funded { amount EUR 50_000 }
  at 2026-11-24 10:00 when asked
  at 2026-11-24 10:00 expect owner is ben
}
