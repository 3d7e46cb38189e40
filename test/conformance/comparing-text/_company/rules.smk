language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email email required
  title text
}

qualification comparing {
  score truths from 0 to 100 {
    +1 line_1 when title is "Head of Sales"
    +1 line_2 when title is not "Head of Sales"
    +1 line_3 when title contains "head"
    +1 line_4 when title contains any of ("vp", "Leiter", "LEITUNG")
    +1 line_5 when title in ("ceo", "head of sales")
  }
}
