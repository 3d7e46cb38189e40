# Dora works from 8 to 12, her team from 9 to 17. Wednesday, half past nine.
test "whose hours count" cases {
  as of 2026-11-04 09:30
  given lead { email "a@b.example", desk early, source trial }
  when asked

  | expect owner | expect accept           | expect contact          | expect quote            | expect letter           |
  | dora         | is due 2026-11-05 09:30 | is due 2026-11-04 13:30 | is due 2026-11-05 10:30 | is due 2026-11-05 09:30 |
}

# On 2027-03-28 the clocks go forward at 02:00.
test "a day is not always as long as its hours" cases {
  as of 2027-03-27 10:00
  given lead { email "a@b.example", desk fair, source trial }
  when asked

  | expect letter           | expect visit            |
  | is due 2027-03-28 11:00 | is due 2027-03-28 10:00 |
}

test "what is counted from the assignment begins anew with each owner" {
  as of 2026-11-04 09:30
  given lead { email "a@b.example", desk fair, source trial }
  when asked
  expect owner is carl
  expect contact is due 2026-11-04 13:30
  at 2026-11-04 12:29 expect owner was not reminded
  at 2026-11-04 12:30 expect owner was reminded
  at 2026-11-04 13:30 expect owner is emil
  at 2026-11-04 13:30 expect contact is due 2026-11-05 09:30
  at 2026-11-04 13:30 expect letter is due 2026-11-05 09:30
}

test "one ladder does not wait for another, and nobody is asked twice in a team of two" {
  as of 2026-11-04 09:30
  given lead { email "a@b.example", desk fair, source trial }
  when asked
  at 2026-11-04 13:30 expect owner is emil
  at 2026-11-05 09:30 expect letter was breached
  at 2026-11-05 13:30 expect owner is emil
  at 2026-11-09 16:59 expect not escalated
  at 2026-11-09 17:00 expect escalated to sten
}

test "whoever did not take it passes it on to somebody who has not had it, twice" {
  as of 2026-11-04 09:30
  given lead { email "a@b.example", desk early, source trial }
  when asked
  expect owner is dora
  at 2026-11-05 09:29 expect owner is dora
  at 2026-11-05 09:30 expect owner is frida
  at 2026-11-05 13:30 expect owner is gerd
  at 2026-11-09 17:00 expect owner is gerd
}

test "five calls within two weeks" {
  as of 2026-11-02 09:30
  given lead { email "a@b.example", desk fair, source trial }
  when asked
  expect attempts is due 2026-11-16 09:30
  at 2026-11-02 10:00 when owner accepts
  at 2026-11-02 10:30 when called { reached no }
  at 2026-11-03 10:30 when called { reached no }
  at 2026-11-05 10:30 when called { reached no }
  at 2026-11-09 10:30 when called { reached no }
  at 2026-11-09 10:30 expect attempts is open
  at 2026-11-12 10:30 when called { reached no }
  at 2026-11-12 10:30 expect attempts was met in time
  at 2026-11-12 11:00 when deal_won { deal_value USD 900 }
  at 2026-11-12 11:00 expect closed
}

test "a call in time" {
  as of 2026-11-04 09:30
  given lead { email "a@b.example", desk fair, source ebook }
  when asked
  at 2026-11-04 10:00 when owner accepts
  at 2026-11-04 10:30 when called { reached yes }
  at 2026-11-04 10:30 expect contact was met in time
  at 2026-11-04 10:30 when owner meets quote
  at 2026-11-04 10:30 expect quote was met in time
}

test "a lead that is for nobody" {
  as of 2026-11-04 09:30
  given lead { email "a@b.example", source ebook }
  when asked
  expect queued in rest
  at 2026-11-04 09:30 when sten rejects because no_fit
  at 2026-11-04 09:30 expect closed
}
