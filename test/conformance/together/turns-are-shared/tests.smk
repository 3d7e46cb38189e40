test "it" cases together {
  given lead { country DE, employees 20 }

  | as of            | email         | expect owner |
  | 2026-11-16 10:00 | "a@b.example" | anna         |
  | 2026-11-16 10:00 | "b@b.example" | ben          |
  | 2026-11-16 10:01 | "c@b.example" | cleo         |
}
