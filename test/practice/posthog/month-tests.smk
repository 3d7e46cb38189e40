test "two clocks, and only those who had thirty days" cases together {
  given lead { company "Acme", country DE, products 3 }
  when contact_sales

  | as of            | email            | at               | when deal_won | expect stage |
  | 2026-11-02 15:00 | "1@acme.example" | 2026-11-20 15:00 | yes           | asked        |
  | 2026-11-03 15:00 | "2@acme.example" | 2026-11-04 14:00 | no            | asked        |
  | 2026-11-25 15:00 | "3@acme.example" | 2026-12-10 15:00 | yes           | asked        |

  at 2026-12-01 09:00 expect handed_over is 0
  at 2026-12-01 09:00 expect converted has no cases
  at 2026-12-01 09:00 expect deals is 1
  at 2027-01-04 09:00 expect handed_over is 3
  at 2027-01-04 09:00 expect converted is 66.67%
  at 2027-01-04 09:00 expect deals is 1
}

test "nine in ten are answered within a day, or the promise is missed" cases together {
  given lead { company "Acme", country DE }
  when contact_sales

  | as of            | email            | at               | when worked | expect contact  |
  | 2026-11-02 15:00 | "1@acme.example" | 2026-11-02 16:00 | yes         | was met in time |
  | 2026-11-03 15:00 | "2@acme.example" | 2026-11-05 15:00 | yes         | was met late    |

  at 2026-11-03 12:00 expect quick_answers is on course
  at 2026-11-05 15:00 expect quick_answers is behind
  at 2026-12-01 00:00 expect quick_answers is missed
}

test "a promise that is kept" cases together {
  given lead { company "Acme", country DE }
  when contact_sales

  | as of            | email            | at               | when worked | expect contact  |
  | 2026-11-02 15:00 | "1@acme.example" | 2026-11-02 16:00 | yes         | was met in time |

  at 2026-12-01 00:00 expect quick_answers is kept
}
