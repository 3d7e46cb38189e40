test "it" cases together {
  given lead { country DE, employees 20 }

  | as of            | email         | expect owner |
  | 2026-11-20 23:59 | "a@b.example" | any          |
  | 2026-11-21 00:00 | "b@b.example" | any          |
  | 2026-11-21 00:01 | "c@b.example" | any          |

  at 2026-12-01 09:59 expect old_enough is 0
  at 2026-12-01 10:00 expect old_enough is 2
  at 2027-01-04 10:00 expect old_enough is 1
}
