language 1

# A maker of accounting software: interest that cools in steps or fades by the day, mail that scanners open, and data that is bought in.
company "Maple Ledger" {
  time zone "America/Toronto"
  currency  CAD
  calendar  desk
}

calendar desk {
  open mon to fri 09:00 to 17:00
}

department marketing { led by mo }
department sales     { led by sue }

person mo  "Mo Leduc"  <mo@ledger.example>
person sue "Sue Park"  <sue@ledger.example>
person ray "Ray Singh" <ray@ledger.example>

team closers in sales {
  members ray
  led by  sue
}

queue inbox in sales watched by sue

lead by email {
  email     email required personal
  employees whole number
  books     one of (paper, spreadsheet, software)
}

event signed_up
event paper_read
event webinar_seen
event price_viewed
event mail_opened  may be a bot, confirmed by (replied, signed_up) within 1 day
event link_clicked may be a bot
event replied

qualification buyers {
  score fit from 0 to 60 {
    group size at most 25 {
      +20 ten     when employees >= 10
      +20 hundred when employees >= 100
    }
    +15 spreadsheets when books is spreadsheet
  }

  # As a vendor of such systems publishes it: idle for 45 days means half, idle for 90 days means nothing.
  score engagement from 0 to 100 {
    falls to 50 after 45 days without an event
    falls to 0  after 90 days without an event
    +60 trial  on signed_up
    +20 price  on price_viewed, at most 2 within 1 day
    +10 answer on replied
  }

  score attention from 0 to 50 {
    fades over 10 days
    +10 opened  on mail_opened, at most 2 within 1 day
    +10 clicked on link_clicked
    group content at most 20 {
      +15 paper   on paper_read
      +15 webinar on webinar_seen
    }
  }

  wait enrichment up to 2 hours while employees is unknown, asking again every 30 minutes, then go on  means "we buy what we lack"

  stage curious when attention >= 10  until attention < 3
  stage hot     when engagement >= 60 until engagement <= 50
}

handoff to_sales from marketing to sales {
  when a lead becomes hot
  route {
    to closers in turn when fit >= 15
    otherwise to queue inbox
  }
  sales owes accept within 1 business hour
  ends {
    no_answer then close
  }
}

test "the size of a company counts once, and a little more" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", employees 150, books spreadsheet }
  expect fit is 40 because ten, hundred, spreadsheets
}

test "idle for 45 days means half, for 90 days nothing, and what is hot cools down with it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", employees 150 }
  when signed_up
  when price_viewed
  when price_viewed
  when price_viewed
  expect engagement is 100
  expect stage is hot
  expect owner is ray
  at 2026-12-31 09:59 expect stage is hot
  at 2026-12-31 10:00 expect engagement is 50
  at 2026-12-31 10:00 expect no stage
  at 2027-01-10 10:00 when replied
  at 2027-01-10 10:00 expect engagement is 60
  at 2027-01-10 10:00 expect stage is hot
  # 45 days from here, and over the change of clocks 90 days.
  at 2027-02-24 09:59 expect engagement is 60
  at 2027-02-24 10:00 expect engagement is 50
  at 2027-04-10 09:59 expect engagement is 50
  at 2027-04-10 10:00 expect engagement is 0
}

test "what a day gave is gone ten midnights later, and content gives twenty at most" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", employees 5 }
  when paper_read
  when webinar_seen
  expect attention is 20 because paper, webinar
  expect stage is curious
  at 2026-11-17 00:00 expect attention is 18
  at 2026-11-18 12:00 when link_clicked
  at 2026-11-18 12:00 expect attention is 16
  at 2026-11-18 13:00 when link_clicked is confirmed
  at 2026-11-18 13:00 expect attention is 26
  at 2026-11-26 00:00 expect attention is 2
  at 2026-11-26 00:00 expect no stage
}

test "a scanner's opening counts once somebody answers within a day, as of when it was" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", employees 5 }
  when mail_opened
  at 2026-11-17 09:00 expect attention is 0
  at 2026-11-17 09:30 when replied
  at 2026-11-17 09:30 expect attention is 9
  at 2026-11-17 10:00 when mail_opened
  at 2026-11-18 10:00 when replied
  at 2026-11-18 10:00 expect attention is 8
}

test "what is dropped is as if it had not been" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", employees 5 }
  when mail_opened
  when signed_up
  expect attention is 10
  at 2026-11-16 11:00 when mail_opened is dropped
  at 2026-11-16 11:00 expect attention is 0
}

test "nothing is decided before the data is there, or two hours are over" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when signed_up
  expect waits for enrichment
  at 2026-11-16 11:59 expect no stage
  at 2026-11-16 12:00 expect stage is hot
  at 2026-11-16 12:00 expect queued in inbox
}
