test "because names all lines" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 5 }
  when asked
  expect interest is 20 because wants
  expect interest is 20
  expect interest is 21
  expect interest between 20 and 40
  expect wants fired
}
