language 1

company "Kiwi Lamps" {
  time zone "Pacific/Auckland"
  currency  NZD
  calendar  shop
}

calendar shop {
  open   mon to fri 08:30 to 17:00
  closed on public holidays of NZ
}

department web  { led by wen }
department desk { led by dan }

person wen "Wen Li"   <wen@lamps.example>
person dan "Dan Rua"  <dan@lamps.example>
person eve "Eve Tane" <eve@lamps.example>

team lamps in desk { members eve, dan, led by dan }

queue pile in desk watched by dan

lead by email {
  email     email required personal
  company   text
  employees whole number
  wanted    whole number
  country   country
  source    one of (website, referral, fair)
  budget    money
  starts_on date
  rating    number
  consent   yes/no
}

event demo_asked { seats whole number }
event page_viewed formerly (page_seen, page_opened)
event unsubscribed

list oceania { NZ, AU, FJ }
list schools { "uni.example", "school.example" }

let seats_wanted be smaller of (employees, wanted)
let warmth       be sum of (fit, heat)

qualification lamps_q {
  score fit from -20 to 50 {
    +30 big     when employees >= 100
    -25 tiny    when employees < 5
    +15 near    when country in oceania
    -10 wary    when source is not referral
    +20 rich    when budget >= NZD 100_000
    +5  soon    when starts_on between 2027-01-01 and 2027-03-31
    -30 student when domain of email in schools
  }
  score heat from -10 to 30 {
    halves every 2 days
    +20 demo       on demo_asked where seats >= 10
    +8  demo_small on demo_asked where seats < 10
    -15 gone       on unsubscribed
    +4  view       on page_viewed, at most 2 within 1 hour
  }
  refuse not_ours   when not (country in oceania) and not (source is referral)
  refuse no_consent when consent is no
  stage warm when warmth >= 20
  stage hot  when all of (
               heat >= 15,
               any of (budget >= NZD 50_000, seats_wanted >= 20, at least 2 page_viewed within 1 day)
             )
}

handoff to_desk from web to desk {
  when a lead becomes hot
  route { otherwise to lamps in turn }
  desk owes accept within 1 business hour
  ends { done then close }
}

test "points below the floor are cut off" {
  as of 2026-11-16 10:00
  given lead { email "a@uni.example", employees 3, country NZ, source website }
  expect fit is -20 because tiny, near, wary, student
}

test "the floor is for the sum, not for each line" {
  as of 2026-11-16 10:00
  given lead { email "a@school.example", employees 3, country NZ, source referral, budget NZD 100_000 }
  expect fit is -20 because tiny, near, rich, student
}

test "what is unknown neither adds nor takes away" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  expect fit is 0
  expect not refused
  expect insufficient data
}

test "both ends of between are in it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", starts_on 2027-01-01 }
  expect fit is 5 because soon
}

test "the day after is not" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", starts_on 2027-04-01 }
  expect fit is 0
}

test "a country that is unknown refuses nobody" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", source website }
  expect not refused
}

test "a country that is far away does, unless somebody referred them" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", source website, country DE, employees 500 }
  expect refused by not_ours
  expect no stage
}

test "a referral from far away is fine" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", source referral, country DE, employees 500 }
  expect not refused
  expect stage is warm
}

test "points above the ceiling are lost, and those below the floor" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when demo_asked { seats 10 }
  when demo_asked { seats 10 }
  expect heat is 30 because demo
  at 2026-11-18 09:59 expect heat is 15
  at 2026-11-18 10:00 expect heat is 15
  at 2026-11-18 10:00 when unsubscribed
  at 2026-11-18 10:00 expect heat is 0
  at 2026-11-18 10:00 when unsubscribed
  at 2026-11-18 10:00 expect heat is -10 because demo, gone
  at 2026-11-20 10:00 expect heat is -5
  # -10 / 2^1.5 is -3.536: rounded down -4
  at 2026-11-21 10:00 expect heat is -4
}

test "a demo without a number of seats is neither large nor small" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when demo_asked
  expect heat is 0
}

test "a surplus view never counts, and takes nobody's place" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example" }
  when page_viewed
  at 2026-11-16 10:20 when page_viewed
  at 2026-11-16 10:40 when page_viewed
  at 2026-11-16 10:40 expect heat is 7
  at 2026-11-16 11:00 when page_viewed
  at 2026-11-16 11:00 expect heat is 11
}

test "half a day later a stage that was reached still holds" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country NZ, source referral, budget NZD 50_000 }
  when demo_asked { seats 12 }
  expect stage is hot
  expect owner is dan
  at 2026-11-18 10:00 expect heat is 10
  at 2026-11-18 10:00 expect stage is hot
}

test "two views within a day are enough, and exactly a day ago is too long ago" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country NZ, source referral, budget NZD 1, employees 5, wanted 1 }
  when page_viewed
  at 2026-11-17 10:00 when page_viewed
  at 2026-11-17 10:00 when demo_asked { seats 10 }
  at 2026-11-17 10:00 expect stage is warm
  at 2026-11-17 10:01 when page_viewed
  at 2026-11-17 10:01 expect stage is hot
}

test "the smaller of two of which one is unknown is the other" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country NZ, source referral, wanted 20 }
  when demo_asked { seats 10 }
  expect stage is hot
}

test "the smaller of two" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", country NZ, source referral, wanted 20, employees 19 }
  when demo_asked { seats 10 }
  expect stage is warm
}

# Anniversary and public holidays: Labour Day is 2026-10-26.
test "to the minute: over Labour Day" {
  as of 2026-10-23 16:30
  given lead { email "a@b.example", country NZ, source referral, wanted 20 }
  when demo_asked { seats 10 }
  at 2026-10-27 09:00 expect accept was breached
}
