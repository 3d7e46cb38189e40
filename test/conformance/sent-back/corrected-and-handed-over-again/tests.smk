test "corrected and handed over again" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  expect owner is anna
  at 2026-11-16 10:30 when owner rejects because bad_data
  at 2026-11-16 10:30 expect waits for correction
  at 2026-11-16 10:30 expect correction is due 2026-11-17 17:00
  at 2026-11-16 15:00 when maria corrects
  at 2026-11-16 15:00 expect owner is ben
  at 2026-11-16 15:00 expect accept is due 2026-11-16 16:00
}
