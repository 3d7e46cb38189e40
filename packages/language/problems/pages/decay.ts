import type { PageTexts } from './page.ts';

export const decayPages = {
  SMK4060: {
    why: 'A score fades in one way, so that its value can be explained in a sentence. Two ways at once would have to be reckoned to be believed.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 40 {
    halves every 14 days
    fades over 30 days
    +5 asked on demo_requested
  }
}
`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 40 {
    falls to 20 after 45 days without an event
    falls to 0  after 90 days without an event
    +5 asked on demo_requested
  }
}
`,
    },
  },
  SMK4061: {
    why: 'Points that fade lose a part each day, so that the length is told in days or weeks. Hours would suggest a precision that nobody sees.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 40 {
    fades over 12 hours
    +5 asked on demo_requested
  }
}
`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 40 {
    fades over 2 weeks
    +5 asked on demo_requested
  }
}
`,
    },
  },
  SMK4062: {
    why: 'The score is to fall to a number that it does not fall to: it is the most that it can be, or lies below its range.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 40 {
    falls to 40 after 45 days without an event
    +5 asked on demo_requested
  }
}
`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 40 {
    falls to 39 after 45 days without an event
    +5 asked on demo_requested
  }
}
`,
    },
  },
  SMK4063: {
    why: 'Longer silence costs more: each further step comes later and leaves fewer points. Out of order one of them would never show.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 40 {
    falls to 0  after 90 days without an event
    falls to 20 after 45 days without an event
    +5 asked on demo_requested
  }
}
`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 40 {
    falls to 20 after 45 days without an event
    falls to 0  after 3 months without an event
    +5 asked on demo_requested
  }
}
`,
    },
  },
  SMK4064: {
    why: 'The wait is over before it asks for the second time. Either it should last longer or ask sooner.',
    wrong: {
      text: `qualification more {
  wait enrichment up to 2 hours while employees is unknown, asking again every 120 minutes, then go on
}
`,
    },
    right: {
      text: `qualification more {
  wait enrichment up to 2 hours while employees is unknown, asking again every 30 minutes, then go on
}
`,
    },
  },
  SMK4065: {
    why: 'An event that may come from a mail scanner is only counted once somebody did something. What may itself be a machine cannot vouch for it.',
    wrong: {
      text: `event mail_opened  may be a bot, confirmed by (mail_opened, link_clicked) within 1 day
event link_clicked may be a bot
`,
    },
    right: {
      text: `event mail_opened may be a bot, confirmed by (demo_requested, call_logged) within 1 day
`,
    },
  },
  SMK4066: {
    why: 'What may be a machine must not end a handoff or meet a promise: a scanner that opens a mail would look like a sale.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour, met by mail_opened
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won then close
  }
}

event mail_opened may be a bot
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
    not_a_fit then close
  }
  ends {
    won on deal_won then close
  }
}

event mail_opened may be a bot
`,
    },
  },
} satisfies PageTexts;
