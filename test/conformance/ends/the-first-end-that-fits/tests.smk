test "the first end that fits" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", country DE, employees 20 }
  at 2026-11-16 10:10 when owner accepts
  at 2026-11-16 11:00 when signed { deal_value EUR 999.99 }
  at 2026-11-16 11:00 expect ended as won_small
  at 2026-11-16 11:00 expect recycled until 2026-12-16 11:00
}
