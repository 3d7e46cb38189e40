language 1

# What neither of the two companies does, in the published practice of others: one small company that does all of it.
company "Allerlei Kontor" {
  time zone "Europe/Berlin"
  currency  USD
  calendar  berlin
}

calendar berlin   { open mon to fri 09:00 to 17:00 }
calendar mornings { open mon to fri 08:00 to 12:00 }

department marketing { led by mara }
department sales     { led by sten }
department service   { led by sabine }

person mara   "Mara Voss"   <mara@allerlei.example>
person sten   "Sten Uhl"    <sten@allerlei.example>
person sabine "Sabine Korn" <sabine@allerlei.example>
person adam   "Adam Lang"   <adam@allerlei.example>
person bea    "Bea Sommer"  <bea@allerlei.example>
person carl   "Carl Nissen" <carl@allerlei.example>
person dora   "Dora Pohl"   <dora@allerlei.example> { calendar mornings }
person emil   "Emil Franz"  <emil@allerlei.example>
person frida  "Frida Maas"  <frida@allerlei.example>
person gerd   "Gerd Wenz"   <gerd@allerlei.example>

# Nothing is made up for after an absence; everybody has a limit for the day, the week, the month, and what is open.
team careful in sales {
  members  adam weight 2, bea
  led by   sten
  capacity each 3 new a day, 8 new a week, 20 new a month, 12 open
  catch up none
}

# Everything is made up for.
team fair in sales {
  members  carl, emil
  led by   sten
  catch up full
}

team early in sales {
  members dora, frida, gerd
  led by  sten
}

queue rest in sales watched by sten
