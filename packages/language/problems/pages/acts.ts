import type { PageTexts } from './page.ts';

export const actsPages = {
  SMK4125: {
    why: 'What comes with an act stands in the journal, in the handoff that it ends and in the history of whatever carries it out. Personal values never leave the database.',
    wrong: {
      text: `lead by email {
  email     email required
  country   country
  employees whole number
  consent   yes/no
  phone     text  personal
}

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit with phone then close
  }
  ends {
    won on deal_won then close
  }
}
`,
    },
    right: {
      text: `lead by email {
  email     email required
  country   country
  employees whole number
  consent   yes/no
  phone     text  personal
}

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won then close
  }
}
`,
    },
  },
  SMK4126: {
    why: 'Whoever ends the handoff says the value, or the event brings it: in both cases it is written to the lead, under one name and of one type.',
    wrong: {
      text: `lead by email {
  email      email required
  country    country
  employees  whole number
  consent    yes/no
  deal_value whole number
}

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won with deal_value on deal_won then close
  }
}
`,
    },
    right: {
      text: `lead by email {
  email      email required
  country    country
  employees  whole number
  consent    yes/no
  deal_value money
}

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won with deal_value on deal_won then close
  }
}
`,
    },
  },
  SMK6014: {
    why: 'The rules ask for something with this reason, and nobody can reject for it without saying that.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    no_budget with wants_by then recycle at wants_by or after 180 days
  }
  ends {
    won on deal_won then close
  }
}

test "a lead without a budget comes back" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 500 }
  at 2026-11-16 10:30 when owner rejects because no_budget
  expect ended as no_budget
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    no_budget with wants_by then recycle at wants_by or after 180 days
  }
  ends {
    won on deal_won then close
  }
}

test "a lead without a budget comes back" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 500 }
  at 2026-11-16 10:30 when owner rejects because no_budget with wants_by 2027-02-01
  expect ended as no_budget
}
`,
    },
  },
  SMK6015: {
    why: 'A reason or an end asks for exactly what stands after `with`. Anything else is sent to the lead itself.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    no_budget with wants_by then recycle at wants_by or after 180 days
  }
  ends {
    won on deal_won then close
  }
}

test "a lead without a budget comes back" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 500 }
  at 2026-11-16 10:30 when owner rejects because no_budget with wants_by 2027-02-01, region "north"
  expect ended as no_budget
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    no_budget with wants_by then recycle at wants_by or after 180 days
  }
  ends {
    won on deal_won then close
  }
}

test "a lead without a budget comes back" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 500 }
  at 2026-11-16 10:30 when owner rejects because no_budget with wants_by 2027-02-01
  expect ended as no_budget
}
`,
    },
  },
} satisfies PageTexts;
