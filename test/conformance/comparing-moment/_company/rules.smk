language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email   email required
  visited moment
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when visited >= 2027-03-01 09:00
    +1 line_2 when visited < 2027-03-01 09:00
    +1 line_3 when visited >= 2027-03-28 02:30
  }
}
