import type { PageTexts } from './page.ts';

export const handoffsPages = {
  SMK4015: {
    why: '`otherwise` takes whoever is left over, so that lines below it get nobody. They look like rules and are none.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
    to desk in turn when employees >= 200
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
  SMK4016: {
    why: 'A queue takes whoever comes, and who waits for a team lets nobody past. Without a condition such a line takes every lead, and those below it none. At the end of a route `otherwise` says that this is meant. A team or a person may stand without a condition: they may be away.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to queue pile
    otherwise to desk in turn
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
  route {
    to desk in turn
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
  SMK4017: {
    why: 'After the handoff the department that receives owes, and the one that gave has done its part. A clock on the wrong department would remind people who do not have the lead.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  marketing owes accept within 1 business hour
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
  SMK4018: {
    why: "Business hours are the open hours of somebody's calendar, and those concerned have none. The deadline could not be reckoned.",
    wrong: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
}
`,
    },
    right: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
}

department sales { led by sven, calendar work }
`,
    },
  },
  SMK4019: {
    why: 'A ladder is read from above in the order in which it runs. A step out of order is overlooked, or changed by mistake.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 2 business hours    remind owner
    after 60 business minutes remind owner
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
    after 60 business minutes remind owner
    after 2 business hours    remind owner
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
  SMK4020: {
    why: 'Offering a lead to the next in the team needs a team, and all routes lead to queues. The step would do nothing.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 1 business hour offer to the next in the team
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
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 1 business hour escalate to leader of sales
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
  SMK4021: {
    why: 'Whatever is owed under a name of its own is met by an act of that name. One that is a slip of `accept` or `contact` would be owed besides, and nobody would ever meet it.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes acept within 1 business hour
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
  sales owes welcome within 1 business hour
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
  SMK4022: {
    why: 'Somebody who stands there twice looks like a slip, and a double share should be visible as one: it is written as a weight.',
    wrong: {
      text: `team desk in sales { members anna, anna, led by anna }
`,
    },
    right: {
      text: `team desk in sales { members anna weight 2, led by anna }
`,
    },
  },
  SMK4029: {
    why: 'A handoff is a promise between two departments. One that hands to itself owes nobody anything; stages and obligations within it say what is meant.',
    wrong: {
      text: `handoff to_sales from sales to sales {
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
`,
    },
  },
} satisfies PageTexts;
