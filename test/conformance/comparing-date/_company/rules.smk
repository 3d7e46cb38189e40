language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email     email required
  starts_on date
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when starts_on >= 2027-03-01
    +1 line_2 when starts_on > 2027-03-01
    +1 line_3 when starts_on <= 2027-03-01
    +1 line_4 when starts_on < 2027-03-01
    +1 line_5 when starts_on is 2027-03-01
    +1 line_6 when starts_on between 2027-02-28 and 2027-03-01
  }
}
