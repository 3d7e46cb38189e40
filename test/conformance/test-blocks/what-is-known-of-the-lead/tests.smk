test "values made from others and what tables give" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 120, source fair }
  expect twice is 240
  expect twice between 200 and 300
  expect segment is large
  expect segment is not small
  expect source is fair
  expect consent is unknown
  expect country in (DE, AT)
  at 2026-11-16 11:00 when lead changes { employees 90 }
  at 2026-11-16 11:00 expect twice >= 180
  at 2026-11-16 11:00 expect segment is small
}

test "in a table" cases {
  | employees | country | expect twice      | expect segment | expect country |
  | 120       | DE      | 240               | large          | DE             |
  | 90        | unknown | between 1 and 200 | small          | unknown        |
  | unknown   | FR      | unknown           | unknown        | any            |
}

test "what is otherwise" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 90 }
  expect segment is large
}
