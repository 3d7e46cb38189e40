calendar eves {
  open   mon to fri 09:00 to 12:30, 13:00 to 17:00
  closed on public holidays of DE-BE
  closed 2026-12-24, 2026-12-30 to 2026-12-31 12:00 to 24:00
  closed 2026-12-28 10:00 to 11:00, 15:00 to 24:00
}
