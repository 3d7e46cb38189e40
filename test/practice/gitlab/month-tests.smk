test "a month of leads" cases together {
  given lead { company "Acme", employees 300, job_title "buyer" }
  when contact_requested { about demo }

  | as of            | source  | email            | at               | when opportunity_opened | expect owner |
  | 2026-11-02 10:00 | website | "1@acme.example" | 2026-11-02 12:00 | yes                     | any          |
  | 2026-11-03 10:00 | event   | "2@acme.example" | 2026-11-03 12:00 | no                      | kim          |
  | 2026-11-04 10:00 | partner | "3@acme.example" | 2026-11-04 12:00 | no                      | lou          |

  at 2026-11-15 12:00 expect qualified_leads is on course
  at 2026-12-01 00:00 expect qualified_leads is missed
  at 2026-12-01 00:00 expect quick_acceptance is missed
  at 2026-12-01 09:00 expect mqls is 3
  at 2026-12-01 09:00 expect accepted is 0%
  at 2026-12-01 09:00 expect recalled is 100%
  at 2026-12-01 09:00 expect through is 33.33%
  at 2026-12-01 09:00 expect quick has no cases
}

test "a month in which all is as promised" cases together {
  as of 2026-11-02 10:00
  given lead { company "Acme", source website, employees 300, job_title "buyer" }
  when contact_requested { about demo }
  at 2026-11-02 13:00 when owner accepts

  | email            | expect accept   |
  | "1@acme.example" | was met in time |
  | "2@acme.example" | was met in time |
  | "3@acme.example" | was met in time |
  | "4@acme.example" | was met in time |

  at 2026-12-01 00:00 expect qualified_leads is kept
  at 2026-12-01 00:00 expect quick_acceptance is kept
  at 2026-12-01 09:00 expect accepted is 100%
  at 2026-12-01 09:00 expect quick is 3 business hours
  at 2026-12-01 09:00 expect recalled has no cases
}
