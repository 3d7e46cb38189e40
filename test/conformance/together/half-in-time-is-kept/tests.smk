test "it" cases together {
  given lead { country DE, employees 20, source referral }

  | as of            | email         | at               | when called | expect owner |
  | 2026-11-02 10:00 | "a@b.example" | 2026-11-02 10:30 | no          | fred         |

  at 2026-11-02 10:30 when owner accepts
  at 2026-12-01 00:00 expect speed is kept
}
