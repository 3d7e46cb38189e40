calendar tried {
  open   mon to fri 09:00 to 17:00
  closed 2027-01-01 to 2026-12-24
}
