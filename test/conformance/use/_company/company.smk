language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}

lead by email {
  email email required
}

event asked
