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
person anna  "Anna Kurz"  <anna@nordlicht.example>  speaks de, en
person ben   "Ben Ott"    <ben@nordlicht.example>   speaks de
person chloe "Chloe Adam" <chloe@nordlicht.example> speaks de, fr

team dach_desk in sales {
  members  anna weight 2, ben, chloe
  led by   chloe
  capacity each 20 open, 5 new a day
  absence  stops 2 days before a leave longer than 5 days
  catch up none
}

team enterprise in sales {
  members sven, chloe
  led by  sven
}

team customer_care in service {
  members sara
  led by  sara
}

queue sdr_desk  in sales   watched by sven
queue care_desk in service watched by sara
