test "nobody has it before it is handed over, nor in a queue, nor once it is over" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 20 }
  expect no owner
  at 2026-11-16 10:00 expect waits for country
  at 2026-11-16 10:10 when lead changes { country FR }
  at 2026-11-16 10:10 expect queued in pile
  at 2026-11-16 10:10 expect no owner
}

test "somebody has it until it is over" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 20, country DE }
  expect owner is anna
  at 2026-11-16 10:20 when owner accepts
  at 2026-11-16 11:00 when signed { deal_value EUR 1_000 }
  at 2026-11-16 11:00 expect no owner
}

test "in a table" cases {
  as of 2026-11-16 10:00

  | employees | country | expect owner |
  | 20        | DE      | anna         |
  | 20        | FR      | none         |
  | 2         | DE      | none         |
}
