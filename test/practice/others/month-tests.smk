# Three thousand dollars of lead value in thirty days are a hundred a day.
test "value by segment, held against a straight line" cases together {
  given lead { desk fair }
  when asked

  | as of            | source | email         | expect stage |
  | 2026-11-05 10:00 | trial  | "1@b.example" | wanted       |
  | 2026-11-12 10:00 | ebook  | "2@b.example" | wanted       |
  | 2026-11-20 10:00 | trial  | "3@b.example" | wanted       |

  at 2026-11-05 09:00 expect lead_value is behind
  at 2026-11-11 00:00 expect lead_value is on course
  at 2026-11-12 00:00 expect lead_value is behind
  at 2026-11-12 12:00 expect lead_value is on course
  at 2026-11-15 00:00 expect lead_value is behind
  at 2026-11-20 12:00 expect lead_value is on course
  at 2026-11-25 00:00 expect lead_value is behind
  at 2026-12-01 00:00 expect lead_value is missed
}

test "three trials are worth it" cases together {
  given lead { source trial, desk fair }
  when asked

  | as of            | email         | expect stage |
  | 2026-11-05 10:00 | "1@b.example" | wanted       |
  | 2026-11-12 10:00 | "2@b.example" | wanted       |
  | 2026-11-20 10:00 | "3@b.example" | wanted       |

  at 2026-12-01 00:00 expect lead_value is kept
}

test "a rejection takes back what a lead was worth" cases together {
  given lead { source trial, desk fair }
  when asked

  | as of            | email         | expect stage |
  | 2026-11-05 10:00 | "1@b.example" | wanted       |
  | 2026-11-12 10:00 | "2@b.example" | wanted       |
  | 2026-11-20 10:00 | "3@b.example" | wanted       |

  at 2026-11-25 10:00 when owner rejects because no_fit
  at 2026-12-01 00:00 expect lead_value is missed
}

# The fourth quarter has 66 open days here: half of them are over after the close of 16 November.
test "over open days the line stands still at night and on weekends" cases together {
  given lead { source trial, desk fair }
  when asked

  | as of            | email         | expect stage |
  | 2026-10-05 10:00 | "1@b.example" | wanted       |
  | 2026-11-20 10:00 | "2@b.example" | wanted       |

  at 2026-11-16 17:00 expect quarterly_value is on course
  at 2026-11-17 16:59 expect quarterly_value is on course
  at 2026-11-17 17:00 expect quarterly_value is behind
  at 2026-11-20 12:00 expect quarterly_value is on course
  at 2027-01-01 00:00 expect quarterly_value is kept
}

test "who writes within a day and calls five times has kept both" cases together {
  as of 2026-11-02 10:00
  given lead { source trial, desk fair }
  when asked
  at 2026-11-02 11:00 when owner accepts
  at 2026-11-02 11:30 when owner meets letter

  | email         | at               | when called | expect attempts |
  | "1@b.example" | 2026-11-05 10:00 | 5           | was met in time |

  at 2026-12-01 00:00 expect follow_up is kept
}

test "letters that come too late" cases together {
  as of 2026-11-02 10:00
  given lead { source trial, desk fair }
  when asked

  | email         | at               | when called | expect letter |
  | "1@b.example" | 2026-11-05 10:00 | 5           | was breached  |

  at 2026-12-01 00:00 expect follow_up is missed
}
