test "it" cases together {
  given lead { country DE, employees 20 }

  | as of            | email         | at               | when called | expect owner |
  | 2026-11-02 10:00 | "a@b.example" | 2026-11-02 10:30 | no          | any          |
  | 2026-11-03 10:00 | "b@b.example" | 2026-11-03 10:30 | no          | any          |
  | 2026-12-01 00:00 | "c@b.example" | 2026-12-01 00:00 | no          | any          |

  at 2026-12-01 09:00 expect handed_over is 2
  at 2026-12-01 09:00 expect kept is 0%
  at 2026-12-01 09:00 expect sold has no cases
  at 2026-12-01 09:00 expect soon has no cases
}
