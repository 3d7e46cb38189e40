language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email  email required
  source one of (website, fair, referral)
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when source is fair
    +1 line_2 when source is not fair
    +1 line_3 when source in (fair, referral)
    +1 line_4 when source is known
  }
}
