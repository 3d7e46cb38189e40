language 1

company "Lastenrad Nord" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  office
}

calendar office {
  time zone "Europe/Berlin"
  open      mon to thu 09:00 to 12:30, 13:00 to 17:30
  open      fri 09:00 to 15:00
  closed    on public holidays of DE-HH
  closed    2026-12-24 to 2027-01-01
  closed    2027-05-07
  open      2026-12-19 09:00 to 12:00
}

department marketing { led by mia }

department sales {
  led by   sofie
  calendar office
}

person mia   "Mia Lund"     <mia@lastenrad.example>
person sofie "Sofie Brandt" <sofie@lastenrad.example>
person tom   "Tom Petersen" <tom@lastenrad.example> speaks de, en
person ida   "Ida Klein"    <ida@lastenrad.example> speaks de, fr

person jens "Jens Voss" <jens@lastenrad.example> speaks da, de {
  calendar early
  capacity 8 open
}

calendar early { open mon to thu 07:00 to 12:00 }

team desk "Inside sales" in sales {
  members  tom weight 2, ida
  led by   ida
  capacity each 20 open, 5 new a day
  absence  stops 2 days before a leave longer than 5 days
  catch up none
}

team north in sales {
  members  jens from 2026-12-01, sofie until 2027-06-30
  led by   sofie
  capacity 200 new a month
}

queue inbox   in sales     watched by sofie
queue nurture in marketing watched by mia
