language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email email required
  mail  email
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when mail is "k@firma.example"
    +1 line_2 when domain of mail is "firma.example"
    +1 line_3 when domain of mail is not "firma.example"
    +1 line_4 when domain of mail in ("firma.example", "rival.example")
    +1 line_5 when mail contains "firma"
  }
}
