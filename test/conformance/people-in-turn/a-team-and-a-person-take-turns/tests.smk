test "a team and a person take turns" cases together {
  given lead { source partner }
  when asked

  | as of            | email             | expect owner |
  | 2026-11-17 10:00 | "a@firma.example" | anna         |
  | 2026-11-17 10:01 | "b@firma.example" | fred         |
  | 2026-11-17 10:02 | "c@firma.example" | ben          |
  | 2026-11-17 10:03 | "d@firma.example" | fred         |
}
