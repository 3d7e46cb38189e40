test "rejected and recycled" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:10 when owner rejects because not_a_fit
  at 2026-11-16 10:10 expect ended as not_a_fit
  at 2026-11-16 10:10 expect accept was met in time
  at 2026-11-16 10:10 expect recycled until 2027-02-14 10:10
  at 2026-11-16 10:10 expect stage is engaged
  at 2027-02-14 10:09 expect stage is engaged
  at 2027-02-14 10:10 expect stage is mql
  at 2027-02-14 10:10 expect handed over by to_sales
  at 2027-02-14 10:10 expect owner is ben
}
