test "it" cases together {
  given lead { country DE, employees 20 }

  | as of            | email         | source  | expect owner |
  | 2026-11-06 10:00 | "a@b.example" | fair    | any          |
  | 2026-11-16 10:00 | "b@b.example" | website | any          |

  at 2026-11-02 00:00 expect value is behind
  at 2026-11-11 00:00 expect value is on course
  at 2026-11-12 00:00 expect value is behind
  at 2026-11-16 12:00 expect value is on course
  at 2026-11-17 00:00 expect value is behind
  at 2026-12-01 00:00 expect value is missed
}
