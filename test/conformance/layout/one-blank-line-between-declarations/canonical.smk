department marketing { led by maria }

queue pile in marketing watched by maria

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
}
