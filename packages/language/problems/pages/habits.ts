import type { PageTexts } from './page.ts';

export const habitsPages = {
  SMK1054: {
    why: 'Whether `over` or `up to` takes in the number itself, people disagree about. The signs say it, and stand below each other in a column.',
    wrong: {
      text: `qualification more {
  refuse odd when employees is at least 500
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees >= 500
}
`,
    },
  },
  SMK1056: {
    why: '`in turn` says what happens: each member has a turn, by weight, past those who are away. Round robin has come to mean half a dozen things.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk round robin when employees >= 200
    otherwise to queue pile
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
}
`,
    },
  },
  SMK1057: {
    why: 'Rules are not steps that are gone through, but facts that hold `when` their condition does. The word is the same everywhere.',
    wrong: {
      text: `qualification more {
  refuse odd if consent is no
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
  SMK1058: {
    why: 'What no line above has taken follows `otherwise`, once and at the end. `else` could stand after any line.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    else to queue pile
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
}
`,
    },
  },
  SMK1067: {
    why: 'Without brackets it is open whether only the next word is negated or all that follows. The difference is whom the rule is about.',
    wrong: {
      text: `qualification more {
  refuse odd when not demo_requested and consent is no
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when not (demo_requested) and consent is no
}
`,
    },
  },
  SMK1070: {
    why: 'The line reads well with it and means nothing more. One wording for one thing keeps rules comparable.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes to accept within 1 business hour
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
  SMK1078: {
    why: 'Events are counted by `at least`, in one form, so that 2 and 3 are not confused when two people change a threshold.',
    wrong: {
      text: `qualification more {
  refuse odd when more than 2 demo_requested
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when at least 3 demo_requested
}
`,
    },
  },
  SMK1079: {
    why: '`within` looks back from the moment of the decision, and is the one word for it.',
    wrong: {
      text: `qualification more {
  refuse odd when demo_requested in the last 7 days
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when demo_requested within 7 days
}
`,
    },
  },
  SMK1080: {
    why: 'Where `where` ends decides whether the next condition is about the event or about the lead. Brackets say it.',
    wrong: {
      text: `qualification more {
  refuse odd when demo_requested where product is "roof" and consent is no
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when demo_requested where (product is "roof") and consent is no
}
`,
    },
  },
  SMK1081: {
    why: 'First comes how far back is looked, then which of the events count. One order makes such lines comparable.',
    wrong: {
      text: `qualification more {
  refuse odd when demo_requested where (product is "roof") within 7 days
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when demo_requested within 7 days where (product is "roof")
}
`,
    },
  },
  SMK1082: {
    why: 'A step of a ladder reminds, offers or escalates. `remind owner` is the one word for telling those who owe.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 30 business minutes notify owner
  }
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
  }
}
`,
    },
  },
  SMK1083: {
    why: 'Each comparison has two sides, so that nobody has to guess what the second one is about. `between` says both ends at once.',
    wrong: {
      text: `qualification more {
  refuse odd when employees >= 5 and < 50
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees >= 5 and employees < 50
}
`,
    },
  },
  SMK1086: {
    why: 'A wait says for how long, for what, how often it asks again, and last what then happens. In one order waits can be compared at a glance.',
    wrong: {
      text: `qualification more {
  wait data up to 2 hours while employees is unknown, then go on, asking again every 30 minutes
}
`,
    },
    right: {
      text: `qualification more {
  wait data up to 2 hours while employees is unknown, asking again every 30 minutes, then go on
}
`,
    },
  },
  SMK1087: {
    why: 'A lead that comes in again has to be known again, from whatever system it comes: by one field that all of them have. Of two fields one may have changed.',
    wrong: {
      text: `lead by email, company {
  email   email required
  company text  required
}
`,
      without: ['qualification', 'handoff'],
    },
    right: {
      text: `lead by email {
  email   email required
  company text  required
}
`,
      without: ['qualification', 'handoff'],
    },
  },
  SMK1090: {
    why: 'The month has words of its own, which are the same in promises, goals and reviews. What other programs call it is understood and pointed out, never guessed.',
    wrong: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95% every month
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95% each month
}
`,
    },
  },
  SMK1091: {
    why: 'A number alone does not say whether as much at least or at most is meant, and the two are opposite promises.',
    wrong: {
      text: `promise follow_up by sales to marketing {
  keep accept in time 95%
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}
`,
    },
  },
  SMK1092: {
    why: 'How many comes first, then of what. One order keeps the lines of a promise comparable.',
    wrong: {
      text: `promise supply by marketing to sales {
  deliver 300 mql each month
}
`,
    },
    right: {
      text: `promise supply by marketing to sales {
  deliver count of mql >= 300 each month
}
`,
    },
  },
  SMK1093: {
    why: 'An average hides the lead that waited for a week. The median and the share that was in time say what most customers felt.',
    wrong: {
      text: `goal larger_deals of marketing and sales {
  measure average of budget over to_sales
  target  >= EUR 5_000 each month
}
`,
    },
    right: {
      text: `goal larger_deals of marketing and sales {
  measure median of budget over to_sales
  target  >= EUR 5_000 each month
}
`,
    },
  },
} satisfies PageTexts;
