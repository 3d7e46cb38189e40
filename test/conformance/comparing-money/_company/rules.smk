language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email  email required
  budget money
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when budget >= EUR 50_000
    +1 line_2 when budget > EUR 50_000
    +1 line_3 when budget < EUR 50_000.01
    +1 line_4 when budget is EUR 0.10
    +1 line_5 when budget between EUR 0.10 and EUR 50_000
  }
}
