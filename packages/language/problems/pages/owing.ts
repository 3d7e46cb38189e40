import type { PageTexts } from './page.ts';

export const owingPages = {
  SMK4051: {
    why: 'The step would come before anybody owes anything, at a moment at which the handoff does not even exist.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    2 business hours before due remind owner
  }
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won then close
  }
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
  sales owes accept within 1 business hour {
    15 business minutes before due remind owner
  }
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
  SMK4052: {
    why: 'What is owed several times is met once so many have been counted. Without an event that counts as one of them it could never be met.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes 5 attempts within 10 business days
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won then close
  }
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
  sales owes 5 attempts within 10 business days, met by call_logged
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
  SMK4053: {
    why: 'A clock starts when something else that is owed is met, and nobody owes that here. The clock would never start.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes contact within 4 business hours of acept
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
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes contact within 4 business hours of accept
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
  SMK4054: {
    why: 'Each in the chain has so long before the next one is told. Without a time all of them would be told at once.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    when owner becomes absent escalate along anna, sven
  }
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won then close
  }
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
  sales owes accept within 1 business hour {
    after 1 business day escalate along anna, sven
  }
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
  SMK4055: {
    why: 'A list is done when each of its items is ticked. The same item twice looks like a slip: something else was probably meant.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  checklist signed, signed
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
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  checklist signed, introduced
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
  SMK6013: {
    why: 'A test that ticks what is on no list does nothing, and proves nothing about the rules.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  checklist signed
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

test "the list is done" {
  as of 2026-11-16 10:00
  given lead { email "a@nord.example", employees 350 }
  when owner ticks singed
  expect owner in desk
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  checklist signed
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

test "the list is done" {
  as of 2026-11-16 10:00
  given lead { email "a@nord.example", employees 350 }
  when owner ticks signed
  expect owner in desk
}
`,
    },
  },
} satisfies PageTexts;
