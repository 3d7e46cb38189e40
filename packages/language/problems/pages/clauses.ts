import type { PageTexts } from './page.ts';

export const clausesPages = {
  SMK1020: {
    why: 'The clause ends before it says what it announces. Half a rule would either never apply or apply to everybody.',
    wrong: {
      text: `qualification more {
  refuse odd when
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when consent is no
}
`,
    },
  },
  SMK1021: {
    why: 'Here the clause stops making sense: the word may be right elsewhere, but not behind what stands before it. Nothing is guessed, since a guess would decide about leads.',
    wrong: {
      text: `qualification more {
  refuse odd when employees between 50 to 199
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees between 50 and 199
}
`,
    },
  },
  SMK1022: {
    why: 'A word is spelt almost like one that fits here. Where others pass over a word that they do not know, the line would be without effect and nobody would notice.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales ows accept within 1 business hour
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
}
`,
    },
  },
  SMK1023: {
    why: 'Each block knows a few kinds of clauses, and this is none of them. It may belong into another block, or be called otherwise here.',
    wrong: {
      text: `department service {
  leader anna
}
`,
    },
    right: {
      text: `department service {
  led by anna
}
`,
    },
  },
  SMK1024: {
    why: 'Files consist of declarations, and each starts with the word for what it declares. An unknown one cannot be passed over, as everything in it would be missing elsewhere.',
    wrong: {
      text: `squad field in sales { members anna }
`,
    },
    right: {
      text: `team field in sales { members anna, led by anna }
`,
    },
  },
  SMK1026: {
    why: 'A few words mean something in every condition, so nobody and nothing can be called so. A condition with such a name could be read in two ways.',
    wrong: {
      text: `event known { product text }
`,
    },
    right: {
      text: `event known_1 { product text }
`,
    },
  },
  SMK1027: {
    why: 'Marketing and sales may well read `a or b and c` differently, and both would be sure of it. Brackets say what belongs together.',
    wrong: {
      text: `qualification more {
  refuse odd when consent is no or employees < 5 and budget < EUR 500
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when consent is no or (employees < 5 and budget < EUR 500)
}
`,
    },
  },
  SMK1028: {
    why: 'The calendar has no such day, so that nobody can be closed or due on it. Most often day and month changed places, or a month ended too late.',
    wrong: {
      text: `calendar late {
  open   mon to fri 12:00 to 20:00
  closed 2026-02-30
}
`,
    },
    right: {
      text: `calendar late {
  open   mon to fri 12:00 to 20:00
  closed 2026-02-28
}
`,
    },
  },
  SMK1029: {
    why: 'Times go from 00:00 to 24:00 on the clock. Hours past midnight belong to the next day.',
    wrong: {
      text: `calendar late { open mon to fri 12:00 to 25:00 }
`,
    },
    right: {
      text: `calendar late { open mon to fri 12:00 to 20:00 }
`,
    },
  },
  SMK1030: {
    why: 'By its name people find a line in explanations, tests and reviews. A line without one could only be called by its place, which changes with every edit.',
    wrong: {
      text: `qualification more {
  refuse when consent is no
}
`,
    },
    right: {
      text: `qualification more {
  refuse no_marketing when consent is no
}
`,
    },
  },
  SMK1031: {
    why: 'Said twice it means no more than once, and the second may have been meant for another line.',
    wrong: {
      text: `lead by email {
  email   email required required
  consent yes/no
}

qualification inbound { stage mql when consent is yes }

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
}
`,
    },
    right: {
      text: `lead by email {
  email   email required
  consent yes/no
}

qualification inbound { stage mql when consent is yes }

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
}
`,
    },
  },
  SMK1032: {
    why: 'In a block of several lines each clause has its own, so that changes show as lines. Commas set clauses apart only where a block stands on one line.',
    wrong: {
      text: `department service {
  led by anna, calendar work
}
`,
    },
    right: {
      text: `department service {
  led by   anna
  calendar work
}
`,
    },
  },
} satisfies PageTexts;
