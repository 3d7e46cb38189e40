test "it" cases together {
  given lead { country DE, employees 20 }

  | as of            | email         | at               | when asked | expect owner |
  | 2026-11-16 10:00 | "a@b.example" | 2026-11-30 23:59 | 1          | any          |
  | 2026-11-16 10:00 | "b@b.example" | 2026-12-01 00:00 | 1          | any          |

  at 2026-12-01 09:00 expect asked_twice is 1
  at 2027-01-04 09:00 expect asked_twice is 1
}
