language 1

company "Probe" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  office
}

calendar office {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-BE
  closed 2026-12-24 to 2027-01-01
}

department marketing { led by maria }
department sales     { led by sven }

person maria "Maria Lenz" <maria@probe.example>
person sven  "Sven Beck"  <sven@probe.example>

queue pile in sales watched by sven

lead by email {
  email   email required
  country country
}

event called

qualification inbound {
  stage mql when country is known
}

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
  ends {
    done on called then close
  }
}
