language 1

# A company that sells analytics to developers: most sign up by themselves, some ask for a person.
company "Stachel Analytics" {
  time zone "Europe/London"
  currency  USD
  calendar  london
}

calendar london {
  open   mon to fri 09:00 to 17:30
  closed on public holidays of GB-ENG
}

calendar new_york {
  time zone "America/New_York"
  open      mon to fri 09:00 to 17:30
}

department marketing { led by mona }
department sales     { led by sid }
department success   { led by cleo }

person mona "Mona Field" <mona@stachel.example>
person sid  "Sid Moss"   <sid@stachel.example>
person cleo "Cleo Tarn"  <cleo@stachel.example>

person ana  "Ana Reyes"  <ana@stachel.example>
person bo   "Bo Lindh"   <bo@stachel.example>
person cal  "Cal Novak"  <cal@stachel.example>
person dee  "Dee Okoro"  <dee@stachel.example>
person eli  "Eli Brandt" <eli@stachel.example>
person fay  "Fay Ueda"   <fay@stachel.example>
person gus  "Gus Hale"   <gus@stachel.example>
person hana "Hana Kral"  <hana@stachel.example>

# Account executives, by territory.
team americas in sales {
  members  ana, bo
  led by   sid
  calendar new_york
  absence  stops 2 days before a leave longer than 5 days
  catch up monthly
}

team emea in sales {
  members  cal, dee
  led by   sid
  absence  stops 2 days before a leave longer than 5 days
  catch up monthly
}

team elsewhere in sales {
  members eli
  led by  sid
}

# Technical account managers while there is room to grow, customer success managers afterwards.
team account_managers in success {
  members  fay
  led by   cleo
  capacity each 15 open
}

team success_managers in success {
  members  gus, hana
  led by   cleo
  capacity each 15 open
}

queue lead_pool    in sales   watched by sid
queue nurturing    in sales   watched by sid
queue support_desk in success watched by cleo
queue unowned      in success watched by cleo
