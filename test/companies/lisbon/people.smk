language 1

# Boats for hire: everybody speaks something else, goes on leave at some time, and has only so many hands.
company "Barcos de Lisboa" {
  time zone "Europe/Lisbon"
  currency  EUR
  calendar  office
}

calendar office {
  open   mon to fri 09:00 to 18:00
  closed 2026-12-24 to 2027-01-03
  open   2026-12-19 10:00 to 14:00
}

calendar mornings { open mon to fri 07:00 to 12:00 }

department growth { led by gil }
department sales  { led by sol }
department crew   { led by caio }

person gil  "Gil Reis"   <gil@barcos.example>
person sol  "Sol Faria"  <sol@barcos.example>  speaks pt, en
person caio "Caio Melo"  <caio@barcos.example>
person ada  "Ada Pinto"  <ada@barcos.example>  speaks pt, en
person bia  "Bia Couto"  <bia@barcos.example>  speaks pt, fr
person cid  "Cid Luz"    <cid@barcos.example>  speaks en { capacity 2 open }
person dina "Dina Mota"  <dina@barcos.example> speaks pt { calendar mornings }
person eva  "Eva Nunes"  <eva@barcos.example>  speaks pt, de
person fred "Fred Pires" <fred@barcos.example> speaks pt, de

team harbour in sales {
  members  ada weight 2, bia, cid
  led by   sol
  capacity each 3 new a day, 20 open
  absence  stops 2 days before a leave longer than 5 days
}

team river in sales {
  members  eva, fred from 2026-12-01
  led by   eva
  capacity 40 new a month
  catch up monthly
}

team dawn in sales {
  members dina
  led by  sol
}

queue letters in sales watched by sol
