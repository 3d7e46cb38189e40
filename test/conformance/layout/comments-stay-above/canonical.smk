# of the company
company "Probe" {
  # of the zone
  time zone "Europe/Berlin"
  currency  EUR
  # at the end
}
