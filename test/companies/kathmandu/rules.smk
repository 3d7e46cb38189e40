language 1

# A week that begins on Sunday, at five hours and three quarters; several handoffs, queues only at first.
company "Himal Tea" {
  time zone "Asia/Kathmandu"
  currency  NPR
  calendar  house
}

calendar house {
  open   sun to thu 10:00 to 13:00, 14:00 to 17:00
  open   fri 10:00 to 13:00
  closed 2026-11-09
}

department garden { led by gita }
department trade  { led by tara }
department care   { led by chand }

person gita  "Gita Rai"  <gita@tea.example>
person tara  "Tara Lama" <tara@tea.example>
person chand "Chand KC"  <chand@tea.example>
person arun  "Arun Rai"  <arun@tea.example>
person bina  "Bina Shah" <bina@tea.example>
person dev   "Dev Giri"  <dev@tea.example>

team traders in trade { members bina, arun weight 2, dev, led by tara }

queue sacks in trade watched by tara
queue cups  in care  watched by chand

lead by email {
  email   email required personal
  shop    text
  kilos   whole number
  country country
}

event tasted { kilos whole number }
event opted_out
event asked
event paid   { sum_paid money, kilos whole number }
event called { reached yes/no }

qualification tea {
  score taste from 0 to 100 {
    halves every 1 day
    +60 tasting  on tasted
    +10 question on asked, at most 1 within 30 minutes
  }
  refuse opted_out_lately when opted_out within 10 days
  stage curious when taste >= 20
  stage buyer   when taste >= 60
  stage grower  when at least 2 of (
                  taste >= 60,
                  kilos >= 100,
                  at least 2 asked within 2 days,
                  shop contains any of ("tea", "chiya")
                )
}

handoff to_trade from garden to trade {
  when a lead becomes buyer, unless refused within 30 days
  route {
    to traders in turn when any of (kilos >= 10, none of (country is unknown, country in (IN, CN)))
    otherwise to queue sacks
  }
  trade owes accept within 1 business hour {
    after 30 minutes      remind owner
    after 1 business hour offer to the next in the team, at most 2 times
    after 1 day           escalate to leader of team
    after 2 days          escalate to leader of garden
  }
  trade owes contact within 5 business hours, met by called where reached
  trade may reject because {
    too_little then recycle after 5 days
    spoiled    then close
  }
  ends {
    sold_much on paid where sum_paid >= NPR 100_000 and kilos > 50 then close
    sold      on paid                                              then recycle after 1 week
    lost                                                           then recycle after 1 month
  }
}

handoff to_care from trade to care {
  when a lead becomes grower
  needs shop
  route { otherwise to queue cups }
  care owes accept within 2 business days
  ends { settled then close }
}

test "to the minute: Friday is short, Saturday closed, Sunday a day of work" {
  as of 2026-11-06 12:30
  given lead { email "a@b.example", kilos 10 }
  when tasted
  expect taste is 60 because tasting
  expect stage is buyer
  expect owner is arun
  at 2026-11-06 13:00 expect owner was reminded
  at 2026-11-07 12:30 expect escalated to tara
  at 2026-11-08 10:30 expect offered to another member of traders
  at 2026-11-08 10:30 expect owner is bina
  at 2026-11-08 11:30 expect owner is dev
  at 2026-11-08 12:30 expect escalated to gita
}

test "whoever accepts the second offer in time has kept it" {
  as of 2026-11-06 12:30
  given lead { email "a@b.example", kilos 10 }
  when tasted
  at 2026-11-08 10:45 when bina accepts
  at 2026-11-08 10:45 expect accept was met in time
  at 2026-11-12 11:30 expect owner is bina
}

test "offers end after the second" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 10 }
  when tasted
  at 2026-11-10 11:00 expect owner is bina
  at 2026-11-10 12:00 expect owner is dev
  at 2026-11-20 12:00 expect owner is dev
}

test "a country that is known and far is for the traders" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", country JP }
  when tasted
  expect owner in traders
}

test "one that is near is for the queue" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", country IN, kilos 9 }
  when tasted
  expect queued in sacks
  at 2026-11-11 10:00 expect escalated to tara
}

test "what nobody knows is for the queue" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example" }
  when tasted
  expect queued in sacks
}

# Refused until exactly ten days have passed, and kept back until thirty have.
test "refused, and kept back for thirty days" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 10 }
  when opted_out
  when tasted
  expect refused by opted_out_lately
  expect no stage
  at 2026-11-20 09:59 expect refused
  at 2026-11-20 10:00 expect not refused
  at 2026-11-30 10:00 when tasted
  at 2026-11-30 10:00 expect stage is buyer
}

test "rejected, at rest for five days, and qualified again by what it did since" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 10 }
  when tasted
  at 2026-11-10 10:10 when arun rejects because too_little
  at 2026-11-10 10:10 expect ended as too_little
  at 2026-11-10 10:10 expect accept was met in time
  at 2026-11-10 10:10 expect taste is 0
  at 2026-11-15 10:00 when tasted
  at 2026-11-15 10:00 expect stage is curious
  at 2026-11-15 10:09 expect ended as too_little
  at 2026-11-15 10:09 expect stage is curious
}

test "what is tasted too early fades before the rest is over" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 10 }
  when tasted
  at 2026-11-10 10:10 when arun rejects because too_little
  at 2026-11-15 10:10 when tasted
  at 2026-11-15 10:10 expect stage is buyer
  at 2026-11-15 10:10 expect owner in traders
}

test "closed for good" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 10 }
  when tasted
  at 2026-11-10 10:10 when arun rejects because spoiled
  at 2026-12-10 10:10 when tasted
  at 2026-12-10 10:10 expect ended as spoiled
}

test "ends by the first line that is true" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 10 }
  when tasted
  at 2026-11-10 10:10 when paid { sum_paid NPR 100_000, kilos 50 }
  at 2026-11-10 10:10 expect ended as sold
  at 2026-11-17 10:10 when tasted
  at 2026-11-17 10:10 expect owner in traders
  at 2026-11-17 10:20 when paid { sum_paid NPR 100_000, kilos 51 }
  at 2026-11-17 10:20 expect ended as sold_much
}

test "two of four, the text by its parts" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 100, shop "CHIYA pasal" }
  expect stage is grower
  expect queued in cups
}

test "one of four is not enough, and two that are unknown could help" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 100 }
  expect insufficient data
}

test "without a shop the care desk waits for it" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 100 }
  when asked
  at 2026-11-10 10:01 when asked
  at 2026-11-10 10:01 expect stage is grower
  at 2026-11-10 10:01 expect waits for shop
}

test "a question too soon scores nothing, but was asked" {
  as of 2026-11-10 10:00
  given lead { email "a@b.example", kilos 1, shop "x" }
  when asked
  at 2026-11-10 10:29 when asked
  at 2026-11-10 10:29 expect taste is 9
  at 2026-11-10 10:30 when asked
  at 2026-11-10 10:30 expect taste is 19 because question
  expect no stage
}
