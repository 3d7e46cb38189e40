language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email    email required
  contract duration
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when contract >= 14 days
    +1 line_2 when contract > 2 weeks
    +1 line_3 when contract < 1 month
    +1 line_4 when contract is 336 hours
  }
}
