language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  office
}

calendar office {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-BE
}

department marketing { led by maria }
department sales     { led by sven }

person maria "Maria Lenz" <maria@probe.example>
person sven  "Sven Beck"  <sven@probe.example>
person anna  "Anna Kurz"  <anna@probe.example>
person ben   "Ben Ott"    <ben@probe.example>
person cleo  "Cleo Adam"  <cleo@probe.example>
person dora  "Dora Nagy"  <dora@probe.example>
person emil  "Emil Roth"  <emil@probe.example>
person fred  "Fred Funk"  <fred@probe.example>

team desk in sales {
  members anna, ben, cleo
  led by  cleo
}

team big in sales {
  members dora, emil weight 2
  led by  sven
}

team solo in sales {
  members fred
  led by  cleo
}

queue pile in sales watched by sven
