test "the larger of two numbers tells the segment" cases {
  given lead { source website, job_title "buyer" }

  | employees | crm_employees | expect fit                 | expect enterprise_size |
  | 2_000     | 50            | 15 because enterprise_size | yes                    |
  | 50        | 2_000         | 15 because enterprise_size | yes                    |
  | unknown   | 2_000         | 15                         | yes                    |
  | 1_999     | 1_999         | 10 because mid_size        | no                     |
  | 100       | unknown       | 10                         | no                     |
  | 99        | 5             | 0                          | no                     |
  | unknown   | unknown       | 0                          | no                     |
}

test "titles" cases {
  given lead { source website, employees 5 }

  | job_title           | expect fit                 |
  | "VP Sales"          | 15 because decides         |
  | "Head of IT"        | 15 because decides         |
  | "Chief of staff"    | 15 because decides         |
  | "Director"          | 15 because decides         |
  | "Engineer"          | 5 because builds           |
  | "Engineering"       | 0                          |
  | "Student"           | -20 because learns         |
  | "Teacher, director" | -5 because decides, learns |
  | unknown             | 0                          |
}

test "content gives thirty at most, and a trial counts once in a month" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", source website, employees 5, job_title "buyer" }
  when content_read
  when webinar_attended
  expect behaviour is 25 because read, attended
  at 2026-11-03 10:00 when content_read
  at 2026-11-03 10:00 expect behaviour is 30
  at 2026-11-04 10:00 when trial_started
  at 2026-11-05 10:00 when trial_started
  at 2026-11-05 10:00 expect behaviour is 70
  at 2026-11-06 10:00 when unsubscribed
  at 2026-11-06 10:00 expect behaviour is 45
  at 2026-12-04 09:59 when trial_started
  at 2026-12-04 09:59 expect behaviour is 45
  at 2026-12-04 10:00 when trial_started
  at 2026-12-04 10:00 expect behaviour is 85
}

test "fifty points are looked at, ninety are qualified, and who asks for a demo is at once" cases {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source website, employees 2_000, job_title "director" }

  | at               | when trial_started | when content_read | when webinar_attended | expect stage |
  | 2026-11-03 10:00 | 0                  | 1                 | 0                     | inquiry      |
  | 2026-11-03 10:00 | 1                  | 0                 | 0                     | routed       |
  | 2026-11-03 10:00 | 1                  | 1                 | 0                     | routed       |
  | 2026-11-03 10:00 | 1                  | 1                 | 1                     | mql          |
}

test "a demo" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source website, employees 5, job_title "buyer" }
  when contact_requested { about demo }
  expect stage is mql
  expect behaviour is 0
}

test "services" {
  as of 2026-11-02 10:00
  given lead { email "a@acme.example", company "Acme", source website, employees 5, job_title "buyer" }
  when contact_requested { about education }
  expect behaviour is 50 because asked_something
  expect stage is routed
}
