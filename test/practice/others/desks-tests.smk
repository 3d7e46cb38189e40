test "twice the weight is twice the leads" cases together {
  given lead { desk careful, source ebook }
  when asked

  | as of            | email         | expect owner |
  | 2026-11-02 10:00 | "1@b.example" | adam         |
  | 2026-11-02 10:01 | "2@b.example" | bea          |
  | 2026-11-02 10:02 | "3@b.example" | adam         |
  | 2026-11-02 10:03 | "4@b.example" | adam         |
  | 2026-11-02 10:04 | "5@b.example" | bea          |
}

test "three a day" cases {
  as of 2026-11-04 10:00
  given lead { email "a@b.example", desk careful, source ebook }
  given adam has 3 new today
  when asked

  | source | expect owner |
  | ebook  | bea          |
}

test "a limit for the day, the week, the month, and for what is open" cases together {
  given lead { desk careful, source ebook }
  given bea is absent 2026-11-02 to 2026-11-30
  when asked
  when called { reached yes }

  | as of            | email          | when deal_won | expect owner |
  | 2026-11-02 10:00 | "1@b.example"  | yes           | adam         |
  | 2026-11-02 10:01 | "2@b.example"  | yes           | adam         |
  | 2026-11-02 10:02 | "3@b.example"  | yes           | adam         |
  | 2026-11-02 10:03 | "4@b.example"  | no            | rest         |
  | 2026-11-03 10:00 | "5@b.example"  | yes           | adam         |
  | 2026-11-03 10:01 | "6@b.example"  | yes           | adam         |
  | 2026-11-03 10:02 | "7@b.example"  | yes           | adam         |
  | 2026-11-04 10:00 | "8@b.example"  | yes           | adam         |
  | 2026-11-04 10:01 | "9@b.example"  | yes           | adam         |
  | 2026-11-04 10:02 | "10@b.example" | no            | rest         |
  | 2026-11-05 10:00 | "11@b.example" | no            | rest         |
  | 2026-11-09 10:00 | "12@b.example" | yes           | adam         |
  | 2026-11-09 10:01 | "13@b.example" | yes           | adam         |
  | 2026-11-09 10:02 | "14@b.example" | yes           | adam         |
  | 2026-11-10 10:00 | "15@b.example" | yes           | adam         |
  | 2026-11-10 10:01 | "16@b.example" | yes           | adam         |
  | 2026-11-10 10:02 | "17@b.example" | yes           | adam         |
  | 2026-11-11 10:00 | "18@b.example" | yes           | adam         |
  | 2026-11-11 10:01 | "19@b.example" | yes           | adam         |
  | 2026-11-16 10:00 | "20@b.example" | yes           | adam         |
  | 2026-11-16 10:01 | "21@b.example" | yes           | adam         |
  | 2026-11-16 10:02 | "22@b.example" | yes           | adam         |
  | 2026-11-17 10:00 | "23@b.example" | yes           | adam         |
  | 2026-11-17 10:01 | "24@b.example" | no            | rest         |
  | 2026-11-30 10:00 | "25@b.example" | no            | rest         |
  | 2026-12-01 10:00 | "26@b.example" | yes           | adam         |
}

test "twelve open ones are enough" {
  as of 2026-11-04 10:00
  given lead { email "a@b.example", desk careful, source ebook }
  given adam has 12 open
  given bea has 11 open
  when asked
  expect owner is bea
}

test "nothing is made up for" cases together {
  given lead { desk careful, source ebook }
  given adam is absent 2026-11-02 to 2026-11-04
  when asked

  | as of            | email         | expect owner |
  | 2026-11-03 10:00 | "1@b.example" | bea          |
  | 2026-11-03 10:01 | "2@b.example" | bea          |
  | 2026-11-05 10:00 | "3@b.example" | adam         |
  | 2026-11-05 10:01 | "4@b.example" | bea          |
}

test "everything is made up for, also from one month to the next" cases together {
  given lead { desk fair, source ebook }
  given carl is absent 2026-11-23 to 2026-11-30
  when asked

  | as of            | email         | expect owner |
  | 2026-11-24 10:00 | "1@b.example" | emil         |
  | 2026-11-24 10:01 | "2@b.example" | emil         |
  | 2026-12-01 10:00 | "3@b.example" | carl         |
  | 2026-12-01 10:01 | "4@b.example" | carl         |
}
