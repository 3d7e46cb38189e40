language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email     email required
  interests list of one of (cargo, trailers, repair)
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when interests contains cargo
    +1 line_2 when interests contains any of (cargo, repair)
    +1 line_3 when not (interests contains cargo)
    +1 line_4 when interests is known
  }
}
