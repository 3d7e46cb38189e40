test "people take turns" cases together {
  given lead { source fair }
  when asked

  | as of            | email             | expect owner |
  | 2026-11-16 10:00 | "a@firma.example" | anna         |
  | 2026-11-16 10:01 | "b@firma.example" | ben          |
  | 2026-11-16 10:02 | "c@firma.example" | anna         |
  | 2026-11-16 10:03 | "d@firma.example" | ben          |
}
