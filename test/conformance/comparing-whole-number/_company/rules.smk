language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email email required
  size  whole number
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when size >= 1_000
    +1 line_2 when size < 1_000
    +1 line_3 when size is 1_000
    +1 line_4 when size between 999 and 1_001
    +1 line_5 when size in (0, 1_000)
  }
}
