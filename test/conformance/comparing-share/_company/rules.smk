language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email  email required
  growth %
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when growth >= 12.5%
    +1 line_2 when growth < 12.5%
    +1 line_3 when growth between 0% and 100%
    +1 line_4 when growth is 20%
  }
}
