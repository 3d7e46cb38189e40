test "back on the day of a field" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", back_on 2026-12-01 }
  when asked
  at 2026-11-16 10:30 when owner rejects because next_year
  at 2026-11-16 10:30 expect recycled until 2026-12-01 00:00
}
