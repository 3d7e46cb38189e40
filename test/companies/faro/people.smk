language 1

# Sails: what is owed, from when, how often, and what comes of it when nobody does it.
company "Velas de Faro" {
  time zone "Europe/Lisbon"
  currency  EUR
  calendar  office
}

calendar office {
  open   mon to fri 09:00 to 18:00
  closed 2026-12-24 to 2027-01-03
}

department growth { led by gil }
department sales  { led by sol }
department crew   { led by caio }

person gil  "Gil Reis"  <gil@barcos.example>
person sol  "Sol Faria" <sol@barcos.example> speaks pt, en
person caio "Caio Melo" <caio@barcos.example>
person ada  "Ada Pinto" <ada@barcos.example> speaks pt, en
person bia  "Bia Couto" <bia@barcos.example> speaks pt, fr
person cid  "Cid Luz"   <cid@barcos.example> speaks en

team harbour in sales {
  members ada weight 2, bia, cid
  led by  sol
}

queue letters in sales watched by sol
