test "it" cases together {
  as of 2026-11-16 10:00
  given lead { country DE, employees 20 }
  at 2026-11-16 11:30 when owner accepts

  | email         | expect accept   |
  | "a@b.example" | was met in time |

  at 2026-12-01 09:00 expect kept is 50%
  at 2026-12-01 09:00 expect soon is 30 minutes
  at 2026-12-01 09:00 expect slow is 30 business minutes
}
