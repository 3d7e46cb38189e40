language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  work
}

calendar work { open mon to fri 09:00 to 17:00 }

department marketing { led by maria }
department sales     { led by sven }

person maria "Maria Lenz" <maria@probe.example>
person sven  "Sven Beck"  <sven@probe.example>
person anna  "Anna Kurz"  <anna@probe.example>
person ben   "Ben Ott"    <ben@probe.example>

team desk in sales {
  members anna, ben
  led by  anna
}

queue pile in sales watched by sven
