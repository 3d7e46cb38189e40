language 1

# Nordlicht Solar sells roof installations to companies. This folder is the contract between its departments:
# marketing says when a lead is worth a call, sales says how fast it calls, and both sign the review each month.

company "Nordlicht Solar" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  berlin
}

calendar berlin {
  time zone "Europe/Berlin"
  open      mon to fri 09:00 to 17:30
  closed    on public holidays of DE-BE
  closed    2026-12-24 to 2027-01-01
}

department marketing { led by maria }
department sales     { led by sven }
department service   { led by sara }

person maria "Maria Lenz" <maria@nordlicht.example>
person sven  "Sven Beck"  <sven@nordlicht.example>
person sara  "Sara Wolf"  <sara@nordlicht.example>
person anna  "Anna Kurz"  <anna@nordlicht.example>
person ben   "Ben Ott"    <ben@nordlicht.example>
person chloe "Chloe Adam" <chloe@nordlicht.example>
person dora  "Dora Nagy"  <dora@nordlicht.example>
person emil  "Emil Roth"  <emil@nordlicht.example>

team dach_desk in sales {
  members anna weight 2, ben, chloe
  led by  chloe
}

team enterprise in sales {
  members dora, emil
  led by  sven
}

queue sdr_desk in sales watched by sven
