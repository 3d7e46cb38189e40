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
person dora  "Dora Nagy"  <dora@probe.example> { capacity 2 open }
person emil  "Emil Roth"  <emil@probe.example> { calendar mornings }
person fred  "Fred Funk"  <fred@probe.example>

queue pile   in sales     watched by sven
queue bench  in service   watched by sara
queue asleep in marketing watched by maria

lead by email {
  email     email required
  country   country
  employees whole number
  tongue    language
  keeper    person
  back_on   date
  source    one of (website, fair, referral, partner)
}

event asked
event called { reached yes/no }
event signed
event left
event funded { amount money }

qualification inbound {
  stage mql when asked
}

team desk in sales {
  members anna, ben, cleo
  led by  cleo
}

team big in sales {
  members  dora, emil
  led by   sven
  capacity each 1 new a day
}

team later in sales {
  members fred from 2026-11-17, emil until 2026-11-30
  led by  sven
}
