test "ended before anybody accepted" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:20 when signed { deal_value EUR 5_000 }
  at 2026-11-16 10:20 expect ended as won
  at 2026-11-16 11:30 expect not offered
}
