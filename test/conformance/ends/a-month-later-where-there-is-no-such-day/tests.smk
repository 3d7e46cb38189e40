test "a month later where there is no such day" {
  as of 2027-01-29 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2027-01-29 10:10 when owner rejects because too_early
  at 2027-01-29 10:10 expect recycled until 2027-02-28 10:10
}
