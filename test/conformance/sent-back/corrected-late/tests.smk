test "corrected late" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner rejects because bad_data
  at 2026-11-18 09:30 when maria corrects
  at 2026-11-18 09:30 expect correction was met late
}
