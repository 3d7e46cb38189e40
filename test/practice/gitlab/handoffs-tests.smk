test "a partner's lead is for a partner, and scores nothing while it is there" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source partner, employees 2_000, job_title "director" }
  when trial_started
  when content_read
  when webinar_attended
  expect handed over by to_partner
  expect owner is lou
  expect behaviour is 65
  at 2026-11-03 10:00 when contact_requested { about services }
  at 2026-11-03 10:00 expect behaviour is 65
  at 2026-11-03 12:00 when lou accepts
  at 2026-11-03 12:00 expect accept was met in time
  at 2026-11-20 10:00 when deal_registered
  at 2026-11-20 10:00 expect closed
  at 2026-11-21 10:00 when contact_requested { about services }
  at 2026-11-21 10:00 expect behaviour is 100
}

test "what a partner does not act on is recalled, and then it scores again and goes to sales" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source partner, employees 2_000, job_title "director" }
  when trial_started
  when content_read
  when webinar_attended
  expect accept is due 2026-11-09 17:00
  at 2026-11-05 10:00 when content_read
  at 2026-11-06 16:59 expect owner was not reminded
  at 2026-11-06 17:00 expect owner was reminded
  at 2026-11-09 16:59 expect handed over by to_partner
  at 2026-11-09 17:00 expect handed over by to_sales
  at 2026-11-09 17:00 expect owner in enterprise
  at 2026-11-09 17:00 expect behaviour is 65
  at 2026-11-10 10:00 when unsubscribed
  at 2026-11-10 10:00 expect behaviour is 40
}

test "a partner may say that it is not theirs" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source partner, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-02 11:00 when lou rejects because not_ours
  at 2026-11-02 11:00 expect handed over by to_sales
  at 2026-11-02 11:00 expect owner in commercial
}

test "everybody else's is for sales, by segment" cases {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source website, job_title "buyer" }
  when contact_requested { about pricing }

  | employees | expect owner |
  | 2_000     | enterprise   |
  | 100       | commercial   |
  | 99        | commercial   |
  | unknown   | inquiries    |
}

test "the small ones go to whoever has less to do" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source website, employees 5, job_title "buyer" }
  given jon has 3 open
  when contact_requested { about demo }
  expect owner is kim
  expect passed on segment
}

test "accepted and qualified in time" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  expect owner is jon
  at 2026-11-03 10:00 when jon accepts
  at 2026-11-03 10:00 expect accept was met in time
  at 2026-11-10 10:00 when jon meets qualifying
  at 2026-11-10 10:00 expect qualifying was met in time
  at 2026-11-12 10:00 when opportunity_opened
  at 2026-11-12 10:00 expect ended as qualified
  at 2026-11-12 10:00 expect closed
}

test "who is slow loses it to the next one, and then the leader is told" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  expect accept is due 2026-11-03 17:00
  at 2026-11-03 17:00 expect accept was breached
  at 2026-11-03 17:00 expect offered to another member of commercial
  at 2026-11-03 17:00 expect owner is kim
  at 2026-11-04 16:59 expect not escalated
  at 2026-11-04 17:00 expect escalated to sol
}

test "qualifying has its own time, from acceptance on" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-03 10:00 when jon accepts
  at 2026-11-10 16:59 expect qualifying was not breached
  at 2026-11-10 16:59 expect not escalated
  at 2026-11-10 17:00 expect qualifying was breached
  at 2026-11-10 17:00 expect escalated to sol
}

test "not ready: it rests in its queue until they ask, or for ninety days" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-03 10:00 when jon rejects because not_ready
  at 2026-11-03 10:00 expect queued in recycled
  at 2026-11-03 10:00 expect stage is routed
  at 2026-11-20 10:00 when contact_requested { about pricing }
  at 2026-11-20 10:00 expect stage is mql
  at 2026-11-20 10:00 expect owner in commercial
}

test "for ninety days" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-03 10:00 when jon rejects because not_ready
  at 2027-02-01 09:59 expect queued in recycled
  at 2027-02-01 10:00 expect recycled until 2027-02-01 10:00
}

test "later, and no day was named: sixty days" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-03 10:00 when owner rejects because asked_for_later
  at 2026-11-03 10:00 expect queued in recycled
  at 2026-11-03 10:00 expect recycled until 2027-01-02 10:00
}

test "the day that they named" {
  as of 2026-11-02 10:00
  given lead {
    email        "a@acme.example"
    company      "Acme"
    source       event
    employees    300
    job_title    "buyer"
    next_contact 2026-12-01
  }
  when contact_requested { about demo }
  at 2026-11-03 10:00 when jon rejects because asked_for_later
  at 2026-11-03 10:00 expect recycled until 2026-12-01 00:00
}

test "nobody answers: it rests in a queue of its own" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-20 10:00 when went_quiet
  at 2026-11-20 10:00 expect queued in no_answers
  at 2026-11-20 10:00 expect recycled until 2026-12-20 10:00
}

test "bad data are corrected by who brought them" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-02 11:00 when jon rejects because bad_data
  at 2026-11-02 11:00 expect waits for correction
  at 2026-11-02 11:00 expect correction is due 2026-11-04 17:00
  at 2026-11-04 17:00 expect correction was breached
  at 2026-11-05 10:00 when mia corrects
  at 2026-11-05 10:00 expect owner in commercial
}

test "who is ineligible is gone for good" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source event, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-02 11:00 when jon rejects because ineligible
  at 2026-11-02 11:00 expect closed
}

test "a company is needed on both ways" cases {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", employees 300, job_title "buyer" }
  when contact_requested { about demo }

  | source  | expect waits for | expect handed over by |
  | partner | company          | to_partner            |
  | website | company          | to_sales              |
}
