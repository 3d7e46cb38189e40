company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}
