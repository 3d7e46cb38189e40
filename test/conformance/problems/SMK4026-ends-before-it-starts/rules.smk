calendar tried {
  open   mon to fri 17:00 to 09:00
}
