language 1

# 2026-10-04 is the Sunday on which clocks go forward; Monday the 5th is Labour Day in South Australia.
test "to the minute: half an hour on Saturday, then nothing before Tuesday" {
  as of 2026-10-03 11:30
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  expect stage is keen
  expect owner is ada
  at 2026-10-06 09:30 expect owner was reminded
  at 2026-10-06 10:30 expect offered to another member of yard_team
  at 2026-10-06 10:30 expect owner is bob
  at 2026-10-06 10:30 expect accept was breached
  at 2026-10-06 11:30 expect escalated to mara
  # 73 hours pass while the clocks show 74.
  at 2026-10-06 13:30 expect escalated to stan
}

# 2027-04-04 is the Sunday on which they go back.
test "to the minute: an hour on Saturday, an hour on Monday" {
  as of 2027-04-03 11:00
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2027-04-05 09:00 expect owner was reminded
  at 2027-04-05 10:00 expect accept was breached
  at 2027-04-06 11:00 expect escalated to mara
  at 2027-04-06 11:00 expect escalated to stan
}

test "to the minute: a lunch break does not count" {
  as of 2026-11-18 11:30
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2026-11-18 12:30 expect owner was reminded
  at 2026-11-18 14:30 expect accept was breached
}

test "accepted exactly when it is due is in time" {
  as of 2026-11-18 11:30
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2026-11-18 14:30 when ada accepts
  at 2026-11-18 14:30 expect accept was met in time
  at 2026-12-18 14:30 expect accept was met in time
}

test "with nobody else to ask it is late a minute later" {
  as of 2026-11-18 11:30
  given lead { email "a@farm.example", country NZ, consent yes }
  when brochure_asked
  expect queued in inbox
  at 2026-11-18 14:31 when stan accepts
  at 2026-11-18 14:31 expect accept was met late
  at 2026-11-18 14:31 expect accept was breached
}

test "to the minute: a short Saturday is a business day" {
  as of 2026-11-19 10:00
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2026-11-19 10:30 when owner accepts
  at 2026-11-21 12:00 expect contact was breached
}

test "to the minute: what comes on a Sunday starts on Monday" {
  as of 2026-11-22 10:00
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2026-11-23 10:00 expect owner was reminded
  at 2026-11-23 11:00 expect accept was breached
  at 2026-11-24 17:00 expect contact was breached
}

test "to the minute: over the holidays" {
  as of 2026-12-23 16:30
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2026-12-26 16:30 expect escalated to mara
  at 2027-01-04 09:30 expect owner was reminded
  at 2027-01-04 10:30 expect accept was breached
  at 2027-01-05 17:00 expect contact was breached
}

test "a visit without cabins is no contact, one with them is, and accepts too" {
  as of 2026-11-18 11:30
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2026-11-18 11:40 when visited { cabins 0 }
  at 2026-11-18 11:45 when visited
  at 2026-11-18 11:50 when visited { cabins 1 }
  at 2026-11-18 11:50 expect accept was met in time
  at 2026-11-18 11:50 expect contact was met in time
  at 2026-11-20 11:50 when bought { price AUD 9_999.99 }
  at 2026-11-20 11:51 when bought { price AUD 10_000 }
  at 2026-11-20 11:51 expect ended as sold
}

test "an unknown country goes to the queue, since only what is true counts" {
  as of 2026-11-18 11:30
  given lead { email "a@farm.example", consent yes }
  when brochure_asked
  expect queued in inbox
}

test "who is rejected until there is a site comes back on the day that was said" {
  as of 2026-11-18 10:00
  given lead { email "a@farm.example", country AU, consent yes }
  when brochure_asked
  at 2026-11-18 10:15 when ada rejects because later with site_by 2027-02-01
  at 2026-11-18 10:15 expect recycled until 2027-02-01 00:00
}
