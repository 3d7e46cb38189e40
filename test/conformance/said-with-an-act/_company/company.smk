language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  office
}

calendar office {
  open mon to fri 09:00 to 17:00
}

calendar mornings {
  open mon to fri 09:00 to 12:00
}

calendar long {
  open mon to sat 06:00 to 20:00
}

department marketing { led by maria }
department sales     { led by sven }
department service   { led by sara }

person maria "Maria Lenz" <maria@probe.example>
person sven  "Sven Beck"  <sven@probe.example>
person sara  "Sara Wolf"  <sara@probe.example>
person anna  "Anna Kurz"  <anna@probe.example> speaks de, en
person ben   "Ben Ott"    <ben@probe.example>  speaks de
person cleo  "Cleo Adam"  <cleo@probe.example> speaks fr

queue pile   in sales     watched by sven
queue bench  in service   watched by sara
queue asleep in marketing watched by maria

lead by email {
  email       email required
  country     country
  budget      money
  budget_date date
  term        duration
  rival       one of (cheap_one, old_one)
}

event asked
event signed { deal_value money }
event left   { budget_date date }

qualification inbound {
  stage engaged when asked
  stage mql     when budget >= EUR 1_000
}

team desk in sales {
  members anna, ben, cleo
  led by  cleo
}
