language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email   email required
  consent yes/no
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when consent
    +1 line_2 when consent is yes
    +1 line_3 when consent is no
    +1 line_4 when consent is not yes
    +1 line_5 when not (consent)
  }
}
