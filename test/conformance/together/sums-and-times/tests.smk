test "it" cases together {
  as of 2026-11-13 16:00
  given lead { country DE, employees 20 }
  at 2026-11-16 09:30 when owner accepts
  when signed { deal_value EUR 2_000 }

  | email         | expect accept   |
  | "a@b.example" | was met in time |
  | "b@b.example" | was met in time |

  at 2026-12-01 09:00 expect sold is EUR 4_000
  at 2026-12-01 09:00 expect sold >= EUR 4_000
  at 2026-12-01 09:00 expect bought is 100%
  at 2026-12-01 09:00 expect soon is 3_870 minutes
  at 2026-12-01 09:00 expect kept is 50%
}
