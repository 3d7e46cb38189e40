language 1

# A maker of holiday cabins: half-hour zone, southern summer time, lunch breaks, short Saturdays, public holidays of a state.
company "Kangaroo Cabins" {
  time zone "Australia/Adelaide"
  currency  AUD
  calendar  yard
}

calendar yard {
  open   mon to fri 09:00 to 12:30, 13:30 to 17:00
  open   sat 09:00 to 12:00
  closed on public holidays of AU-SA
  closed 2026-12-24 to 2027-01-03
  closed 2027-03-05 12:00 to 24:00
}

department marketing { led by mara }
department sales     { led by stan }

person mara "Mara Moss"  <mara@cabins.example>
person stan "Stan Field" <stan@cabins.example>
person ada  "Ada Hill"   <ada@cabins.example>
person bob  "Bob Creek"  <bob@cabins.example>

team yard_team in sales {
  members ada, bob
  led by  stan
}

queue inbox in sales watched by stan

lead by email {
  email   email  required personal
  company text
  country country
  budget  money
  site_by date
  consent yes/no required
}

event brochure_asked
event visited { cabins whole number }
event bought  { price money }

qualification buyers {
  score interest from 0 to 50 {
    +50 brochure on brochure_asked
  }
  refuse no_consent when consent is no
  stage keen when interest >= 50
}

handoff to_yard from marketing to sales {
  when a lead becomes keen
  route {
    to yard_team in turn when not (country in (NZ))
    otherwise to queue inbox
  }
  sales owes accept within 2 business hours {
    after 1 business hour  remind owner
    after 2 business hours offer to the next in the team
    after 3 days           escalate to mara
    after 73 hours         escalate to stan
  }
  sales owes contact within 2 business days, met by visited where cabins >= 1
  sales may reject because {
    no_land "No land to put it on"              then close
    later                          with site_by then recycle at site_by or after 3 months
  }
  ends {
    sold    with price on bought where price >= AUD 10_000 then close
    nothing                                                then recycle after 6 months
  }
}
