import type { PageTexts } from './page.ts';

export const routesPages = {
  SMK4040: {
    why: 'A team has several people, and the rules say which of them takes the next lead: in turn, or whoever has the fewest open. Left out, nobody could foresee it.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk when employees >= 200
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
    to desk by open load when employees >= 200
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
  SMK4041: {
    why: 'A line of a route ends with somebody who can have the lead: a person, a team, a queue, or a field that says which person. Anything else would leave the lead with nobody.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to region when employees >= 200
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
    to ours when ours is known
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
  SMK4042: {
    why: 'The line asks for somebody who speaks the language of the lead, and nothing tells which language that is, or nobody speaks it. It would never be true.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn speaking employees when employees >= 200
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
    to desk in turn speaking speaks when employees >= 200
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
  SMK4043: {
    why: 'A team is there again at its next opening, so that a lead can wait for it. A queue takes a lead at any time, and a person who is away opens at no hour.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to queue pile or wait when employees >= 200
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
    to desk in turn or wait when employees >= 200
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
  SMK4044: {
    why: 'Whoever is about to leave for long gets no new lead some days before. Leaves are planned in whole days, so that hours and months would have to be rounded.',
    wrong: {
      text: `team desk in sales {
  members anna, sven
  led by  anna
  absence stops 2 hours before a leave longer than 5 days
}
`,
    },
    right: {
      text: `team desk in sales {
  members anna, sven
  led by  anna
  absence stops 2 days before a leave longer than 5 days
}
`,
    },
  },
  SMK4045: {
    why: 'With two limits of the same kind only the lower one would ever count, and the higher one looks like a rule that is none.',
    wrong: {
      text: `team desk in sales {
  members  anna, sven
  led by   anna
  capacity each 20 open, 30 open
}
`,
    },
    right: {
      text: `team desk in sales {
  members  anna, sven
  led by   anna
  capacity each 20 open, 5 new a day
}
`,
    },
  },
  SMK4046: {
    why: 'In a team `each` tells the limit of one member from that of all together. A person is only one, so that the word says nothing.',
    wrong: {
      text: `person anna "Anna Kurz" <anna@nord.example> {
  capacity each 5 open
}
`,
    },
    right: {
      text: `person anna "Anna Kurz" <anna@nord.example> {
  capacity 5 open
}
`,
    },
  },
  SMK4047: {
    why: 'The handoff would open anew with the very end that closes it, again and again, and the lead would never come to rest.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  when to_sales ends won
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
  SMK4048: {
    why: 'The event may never happen and the day may never be told. The lead would be forgotten, which is what handing over is there to prevent.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then recycle on demo_requested
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
    not_a_fit then recycle on demo_requested or after 180 days
  }
  ends {
    won on deal_won then close
  }
}
`,
    },
  },
  SMK4049: {
    why: 'To recycle a lead is to put it below the stage that opened its handoff. Here no stage did, directly or through other handoffs.',
    wrong: {
      text: `queue follow_ups in marketing watched by maria

handoff to_sales from marketing to sales {
  when follow_up ends done
  route {
    otherwise to queue pile
  }
  ends {
    won on deal_won then close
  }
}

handoff follow_up from sales to marketing {
  when to_sales ends won
  route {
    otherwise to queue follow_ups
  }
  ends {
    done then recycle after 90 days
  }
}
`,
    },
    right: {
      text: `queue follow_ups in marketing watched by maria

handoff later from sales to marketing {
  when to_sales ends won
  route {
    otherwise to queue follow_ups
  }
  ends {
    done then recycle after 90 days
  }
}
`,
    },
  },
  SMK4050: {
    why: 'A lead comes back on a day, and the field holds none. What is written in it could not be read as one.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then recycle at region or after 180 days
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
    not_a_fit then recycle at wants_by or after 180 days
  }
  ends {
    won on deal_won then close
  }
}
`,
    },
  },
  SMK4056: {
    why: 'A line without a condition passes a lead on only when none of its people is there. Below it the same people are not there either, so that the line looks like a rule and is none.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn
    otherwise to desk by open load
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
    otherwise to desk by open load
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
  SMK4057: {
    why: 'Turns are among several people. One person alone has every lead of the line, spends no turn, and has it even at capacity: the line says so without `in turn`.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to anna in turn when employees >= 200
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
    to anna when employees >= 200
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
  SMK4059: {
    why: '`or` joins conditions, and behind one it joins what follows to it. What is done with nobody there is said apart.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200 or wait
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
    to desk in turn or wait when employees >= 200
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
  SMK4058: {
    why: 'A lead is offered to somebody of the team who has not had it. Where the team has one member only, that is nobody: the step looks like a safeguard and does nothing.',
    wrong: {
      text: `team desk in sales { members anna, led by anna }

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
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
      text: `team desk in sales { members anna, led by anna }

handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour {
    after 1 business hour escalate to leader of department
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
} satisfies PageTexts;
