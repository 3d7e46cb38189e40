import type { PageTexts } from './page.ts';

export const proofsPages = {
  SMK4101: {
    why: 'Everything that a lead can be was tried, and nothing makes this true: two parts exclude each other, or a score cannot get that far. The line looks like a safeguard and is none.',
    wrong: {
      text: `qualification more {
  refuse odd when employees > 500 and employees < 100
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees > 500 or employees < 100
}
`,
    },
  },
  SMK4102: {
    why: 'Lines of a route are tried from above, and every lead that this one would take is gone by then. Those whom it was written for go elsewhere, day after day.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk       in turn when employees >= 200
    to queue pile         when employees >= 1_000
    otherwise to queue pile
  }
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to queue pile         when employees >= 1_000
    to desk       in turn when employees >= 200
    otherwise to queue pile
  }
}
`,
    },
  },
  SMK4103: {
    why: 'Every lead that gets this far is at once in a higher stage, so that nobody ever stays here. Either the higher one asks for too little, or the two stand in the wrong order.',
    wrong: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  stage engaged when fit >= 30
  stage mql     when fit >= 30
}
`,
    },
    right: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  stage engaged when fit >= 30
  stage mql     when fit >= 60
}
`,
    },
  },
  SMK4104: {
    why: 'Leads become as good as they can, and then nothing happens: no handoff begins with the highest stage. In a report they look like a success.',
    wrong: {
      text: `qualification inbound { stage mql when employees >= 200 }
`,
      without: ['handoff'],
    },
    right: {
      text: `qualification inbound { stage mql when employees >= 200 }

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
}
`,
    },
  },
  SMK4105: {
    why: 'Elapsed time runs at night and on Sundays, so that a lead of Friday evening is overdue before anybody of the team is at work. Where that is not meant, open time is.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes accept within 1 hour
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
  SMK4106: {
    why: 'A ladder is read from above as it runs. One step counts open time and the other elapsed time, and the lower one always comes first.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes accept within 3 business hours {
    after 8 business hours escalate to leader of sales
    after 5 hours          remind owner
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
  sales owes accept within 3 business hours {
    after 5 hours          remind owner
    after 8 business hours escalate to leader of sales
  }
}
`,
    },
  },
  SMK4107: {
    why: 'What a lead is worth is taken from the first line that fits, and lines above take every lead that this one is for. The value promised would be reckoned without it.',
    wrong: {
      text: `promise supply by marketing to sales {
  deliver lead value >= EUR 10_000 each month
  worth   EUR 800 for an mql where employees >= 100
  worth   EUR 700 for an mql where employees >= 150
}
`,
    },
    right: {
      text: `promise supply by marketing to sales {
  deliver lead value >= EUR 10_000 each month
  worth   EUR 700 for an mql where employees >= 150
  worth   EUR 800 for an mql where employees >= 100
}
`,
    },
  },
  SMK4108: {
    why: 'Business hours are open hours. More of them than a week has reads like some days and lasts for weeks; where somebody is at work for a few hours only, for years.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes quote within 72 business hours
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes quote within 3 business days
}
`,
    },
  },
} satisfies PageTexts;
