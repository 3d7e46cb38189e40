language 1

# Half an hour of summer time, and work at night.
company "Island Bakery" {
  time zone "Australia/Lord_Howe"
  currency  AUD
  calendar  night
}

calendar night {
  open mon to sat 01:00 to 05:00
  open sun 01:00 to 01:40, 02:15 to 05:00
}

department shop  { led by una }
department ovens { led by otto }

person una  "Una Reef" <una@bakery.example>
person otto "Otto Ash" <otto@bakery.example>
person pia  "Pia Palm" <pia@bakery.example>

team bakers in ovens { members otto, pia weight 3, led by otto }

queue shelf in ovens watched by otto

lead by phone_mail {
  phone_mail email required
  cakes      whole number
}

event ordered

let wanted be sum of (cakes)

qualification orders {
  score size from 0 to 10 { +10 some when wanted >= 1 }
  stage order when size >= 10
}

handoff to_ovens from shop to ovens {
  when a lead becomes order
  route { otherwise to bakers in turn }
  ovens owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 day               escalate to leader of team
    after 25 hours            escalate to una
  }
  ends { baked on ordered then close }
}

# Clocks go from 02:00 to 02:30. Open until 01:40, and again from 02:15, which is skipped: from 02:30.
test "to the minute: an opening that the clocks skip comes after the gap" {
  as of 2026-10-04 01:20
  given lead { phone_mail "x@y.example", cakes 1 }
  expect owner is pia
  at 2026-10-04 02:40 expect owner was reminded
  at 2026-10-04 03:10 expect accept was breached
}

test "to the minute: a day later at a time that is skipped" {
  as of 2026-10-03 02:10
  given lead { phone_mail "x@y.example", cakes 1 }
  expect owner is pia
  at 2026-10-03 03:10 expect accept was breached
  at 2026-10-04 02:30 expect escalated to otto
  at 2026-10-04 03:40 expect escalated to una
}

test "a story may start at a time that is skipped" {
  as of 2026-10-04 02:10
  given lead { phone_mail "x@y.example", cakes 1 }
  at 2026-10-04 03:00 expect owner was reminded
}

# Clocks go from 02:00 back to 01:30. Of 01:40 the first counts: open 01:00 to 01:40, then from 02:15.
test "to the minute: a closing that comes twice is the first" {
  as of 2027-04-04 01:20
  given lead { phone_mail "x@y.example", cakes 1 }
  at 2027-04-04 02:25 expect owner was reminded
  at 2027-04-04 02:55 expect accept was breached
}
