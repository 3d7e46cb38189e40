calendar tried {
  open   mon to fri 09:00 to 17:00
  closed 2025-01-01 to 2031-12-31
}
