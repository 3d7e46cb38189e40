calendar fair {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-BE
  open   2026-12-19 to 2026-12-20, 2026-12-25 10:00 to 14:00
  open   2026-12-22 08:00 to 12:00
  closed 2026-12-20 12:00 to 24:00
  closed 2026-12-25 10:00 to 14:00
}
