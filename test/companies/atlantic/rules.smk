language 1

# One company, desks on two continents whose clocks change on different Sundays.
company "Two Shores Freight" {
  time zone "Europe/London"
  currency  GBP
  calendar  london
}

calendar london {
  open   mon to fri 09:00 to 17:30
  closed on public holidays of GB-ENG
}

calendar new_york {
  time zone "America/New_York"
  open      mon to fri 09:00 to 17:00
  closed    on public holidays of US
}

department marketing { led by mo }
department sales     { led by sid }
department ops       { led by olga, calendar new_york }

person mo   "Mo Ash"    <mo@shores.example>
person sid  "Sid Vale"  <sid@shores.example>
person olga "Olga Port" <olga@shores.example>
person tim  "Tim Dock"  <tim@shores.example>
person tess "Tess Quay" <tess@shores.example>
person uma  "Uma Bay"   <uma@shores.example>

team uk in sales { members tim, led by sid }
team us in sales { members tess, uma, led by uma, calendar new_york }

queue wharf in ops watched by olga

lead by email {
  email   email required
  country country
  tonnes  number
}

event quoted

qualification freight {
  score weight_score from 0 to 5 { +5 any_load when tonnes > 0.5 }
  stage load when weight_score >= 5
  stage bulk when tonnes >= 1_000
}

handoff to_sales from marketing to sales {
  when a lead becomes load
  needs country
  route {
    to us in turn when country in (US, CA)
    otherwise to uk in turn
  }
  sales owes accept within 1 business hour {
    after 1 business hour offer to the next in the team, at most 3 times
    after 1 business day  escalate to leader of team
    after 2 business days escalate to leader of department
  }
  sales owes contact within 1 business day
  sales may reject because { full then recycle after 2 weeks }
  ends { done then close }
}

handoff to_ops from sales to ops {
  when a lead becomes bulk
  route { otherwise to queue wharf }
  ops owes accept within 1 business hour
  ends { done then close }
}

review figures {
  on business day 1 of each month at 09:00
  measure loads count of to_sales
  sales owes sign_off within 2 business days
}

review late_figures {
  on day 28 of each month at 01:30
  measure loads count of to_sales
  sales owes sign_off within 2 business days
}

# 13:30 in London is 08:30 in New York in winter, and 09:30 while only America has changed its clocks.
test "to the minute: before either change" {
  as of 2027-03-12 13:30
  given lead { email "a@b.example", country US, tonnes 2.5 }
  expect owner is tess
  at 2027-03-12 15:00 expect offered to another member of us
  at 2027-03-12 15:00 expect owner is uma
  at 2027-03-12 15:00 expect accept was breached
  # Monday's closing at 17:00 in New York is 21:00 in London by now.
  at 2027-03-15 21:00 expect contact was breached
}

test "to the minute: after the first change" {
  as of 2027-03-15 13:30
  given lead { email "a@b.example", country CA, tonnes 0.51 }
  at 2027-03-15 14:30 expect accept was breached
  at 2027-03-16 21:00 expect escalated to sid
}

# Good Friday is a day of work in New York, Easter Monday too, and none in London.
test "to the minute: Easter in New York" {
  as of 2027-03-25 20:30
  given lead { email "a@b.example", country US, tonnes 5 }
  at 2027-03-26 13:30 expect accept was breached
}

test "to the minute: Easter in London" {
  as of 2027-03-25 17:00
  given lead { email "a@b.example", country GB, tonnes 5 }
  expect owner is tim
  at 2027-03-30 09:30 expect accept was breached
  at 2027-03-30 17:30 expect escalated to sid
}

test "a team of one has nobody to offer to, and the ladder goes on" {
  as of 2027-06-01 10:00
  given lead { email "a@b.example", country GB, tonnes 5 }
  at 2027-06-01 18:00 expect owner is tim
  at 2027-06-02 17:30 expect escalated to sid
  at 2027-06-03 09:00 when tim accepts
  at 2027-06-03 09:00 expect accept was met late
}

test "half a ton is no load" {
  as of 2027-06-01 10:00
  given lead { email "a@b.example", country GB, tonnes 0.5 }
  expect weight_score is 0
  expect no stage
}

test "without tonnes nothing can be said" {
  as of 2027-06-01 10:00
  given lead { email "a@b.example" }
  expect insufficient data
}

test "without a country marketing owes it" {
  as of 2027-06-01 10:00
  given lead { email "a@b.example", tonnes 5 }
  expect waits for country
}

test "bulk goes to the wharf by the clocks of New York" {
  as of 2027-03-15 13:30
  given lead { email "a@b.example", country GB, tonnes 1_000 }
  expect stage is bulk
  expect queued in wharf
  at 2027-03-15 14:30 when olga accepts
  at 2027-03-15 14:30 expect accept was met in time
}
