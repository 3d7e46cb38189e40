calendar tried {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-XX
}
