test "over easter and the change of clocks" {
  as of 2027-03-25 16:30
  given lead { email "k@firma.example", country DE, employees 20 }
  expect accept is due 2027-03-30 09:30
  at 2027-03-30 09:30 expect owner is ben
}
