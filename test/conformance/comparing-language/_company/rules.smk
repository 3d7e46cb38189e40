language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email  email required
  speaks language
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when speaks is de
    +1 line_2 when speaks is de-CH
    +1 line_3 when speaks is not de
    +1 line_4 when speaks in (fr, de-CH)
  }
}
