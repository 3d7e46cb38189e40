calendar tried {
  time zone "Europe/Bern"
  open      mon to fri 09:00 to 17:00
}
