language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}
