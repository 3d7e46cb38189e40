test "a day that is told later" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when asked
  at 2026-11-16 10:30 when owner rejects because next_year
  at 2026-11-16 10:30 expect recycled until 2027-02-14 10:30
  at 2026-11-18 10:00 when lead changes { back_on 2027-05-03 }
  at 2026-11-18 10:00 expect recycled until 2027-05-03 00:00
}
