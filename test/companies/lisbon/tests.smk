test "an owner who is in no team of sales yet is passed over" {
  as of 2026-11-16 22:00
  given lead { email "a@b.example", account_owner fred, wants hire }
  when asked
  expect owner in harbour
}

test "an owner who is there has it, even at night" {
  as of 2026-12-01 22:00
  given lead { email "a@b.example", account_owner fred, wants hire }
  when asked
  expect owner is fred
  expect owner in river
}

test "an owner on leave is passed over" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", account_owner bia, wants hire }
  given bia is absent 2026-11-16 to 2026-11-17
  when asked
  expect owner is ada
}

test "an owner has no limit" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", account_owner cid, wants hire }
  given cid has 9 open
  when asked
  expect owner is cid
}

test "a lead that comes again goes to whoever had it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", company "Barco", wants hire }
  when asked
  expect owner is ada
  at 2026-11-16 10:30 when ada rejects because too_small
  at 2026-11-18 10:00 when asked
  at 2026-11-18 10:00 expect owner is ada
}

test "somebody who speaks it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", talks "fr", wants hire }
  when asked
  expect owner is bia
}

test "nobody speaks it: any of the team" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", talks "it", wants hire }
  when asked
  expect owner is ada
}

test "the next one to be offered it speaks it too" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", talks "en-GB", wants hire }
  when asked
  expect owner is ada
  at 2026-11-16 11:00 expect offered to another member of harbour
  at 2026-11-16 11:00 expect owner is cid
  at 2026-11-16 13:00 expect owner is cid
}

test "two days before a long leave nothing new comes" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants hire }
  given ada is absent 2026-11-18 to 2026-11-24
  when asked
  expect owner is bia
}

test "a short leave stops nothing before it" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants hire }
  given ada is absent 2026-11-17 to 2026-11-19
  when asked
  expect owner is ada
}

test "three new ones in a day are enough, and two open ones for who has little time" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants hire }
  given ada has 3 new today
  given bia has 20 open
  given cid has 1 open
  when asked
  expect owner is cid
}

test "nobody of the team has a hand free" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants hire }
  given ada has 3 new today
  given bia has 20 open
  given cid has 2 open
  when asked
  expect queued in letters
}

test "the fewest open leads" {
  as of 2026-12-01 10:00
  given lead { email "a@b.example", seats 100 }
  given eva has 4 open
  when asked
  expect owner is fred
}

test "a month's worth of leads is given out" {
  as of 2026-12-01 10:00
  given lead { email "a@b.example", seats 100 }
  given eva has 40 new today
  when asked
  expect queued in letters
}

test "teams in turn" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants tour }
  given ada is absent 2026-11-16 to 2026-11-16
  given bia is absent 2026-11-16 to 2026-11-16
  given cid is absent 2026-11-16 to 2026-11-16
  when asked
  expect owner is eva
}

test "at her hours, and while nobody of the team works hours do not count" {
  as of 2026-11-16 15:00
  given lead { email "a@b.example", wants early }
  when asked
  expect owner is dina
  at 2026-11-17 07:59 expect owner is dina
}

test "who is away is waited for until the next opening" {
  as of 2026-11-16 15:00
  given lead { email "a@b.example", wants early }
  given dina is absent 2026-11-16 to 2026-11-17
  when asked
  expect waits for somebody
  at 2026-11-18 08:59 expect waits for somebody
  at 2026-11-18 09:00 expect owner is dina
}

test "a Saturday on which we are open counts" {
  as of 2026-12-18 17:30
  given lead { email "a@b.example", wants hire }
  when asked
  at 2026-12-19 10:30 expect offered to another member of harbour
}

test "who becomes absent is offered nothing" {
  as of 2026-11-16 10:00
  given lead { email "a@b.example", wants hire }
  when asked
  at 2026-11-16 10:10 when bia becomes absent
  at 2026-11-16 11:00 expect owner is cid
}
