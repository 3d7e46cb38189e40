test "a lead that is put back enters no stage by what is said of it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner rejects because too_small with budget EUR 2_000
  at 2026-11-16 10:30 expect no stage
  at 2026-11-16 10:30 expect ended as too_small
  at 2026-12-16 10:29 expect no stage
  at 2026-12-16 10:30 expect stage is mql
  at 2026-12-16 10:30 expect handed over by to_big_desk
}
