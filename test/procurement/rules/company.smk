language 1

# A vendor of procurement software with two desks and a team for large accounts. The leads and events that these rules
# are run on are described in data/README.md. Nothing here looks at an outcome, an opportunity's stage or its value.

company "Prokura Software" {
  time zone "Europe/London"
  currency  USD
  calendar  london
}

calendar london {
  time zone "Europe/London"
  open      mon to fri 09:00 to 12:30, 13:30 to 17:30
  closed    on public holidays of GB-ENG
}

calendar new_york {
  time zone "America/New_York"
  open      mon to fri 08:30 to 17:00
  closed    on public holidays of US
}

department marketing { led by mona }
department sales     { led by saul }

person mona "Mona Pratt"  <mona@prokura.example>
person saul "Saul Finch"  <saul@prokura.example>
person asha "Asha Patel"  <asha@prokura.example>
person bram "Bram Visser" <bram@prokura.example>
person carl "Carl Dunne"  <carl@prokura.example>
person dina "Dina Moss"   <dina@prokura.example>
person eva  "Eva Lind"    <eva@prokura.example>
person fred "Fred Okoro"  <fred@prokura.example>
person gwen "Gwen Ames"   <gwen@prokura.example>
person hal  "Hal Porter"  <hal@prokura.example>
person iris "Iris Cole"   <iris@prokura.example>
person jack "Jack Reyes"  <jack@prokura.example>
person kate "Kate Brandt" <kate@prokura.example>
person liam "Liam Stone"  <liam@prokura.example>

team uk_desk in sales {
  members asha weight 2, bram, carl, dina
  led by  asha
}

team us_desk in sales {
  members  eva, fred weight 3, gwen, hal weight 2, iris
  led by   eva
  calendar new_york
}

team large_accounts in sales {
  members jack, kate, liam
  led by  kate
}

queue partner_desk in sales watched by saul
