import type { PageTexts } from './page.ts';

export const scoresPages = {
  SMK4003: {
    why: 'Facts hold as long as they are true; events happened once and fade. A score of both could neither fade nor be explained, so each kind has its own, and a `let` adds them.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 10 {
    +5 large when employees > 10
    +5 asked on demo_requested
  }
}
`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 10 {
    +5 asked  on demo_requested
    +3 called on call_logged where reached
  }
}
`,
    },
  },
  SMK4004: {
    why: 'Only what happened at some time can fade. Facts are looked up anew at each decision, so that there is nothing to halve.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 10 {
    halves every 14 days
    +5 large when employees > 10
  }
}
`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 10 {
    halves every 14 days
    +5 asked on demo_requested
  }
}
`,
    },
  },
  SMK4005: {
    why: 'The range says what a score can be, and everybody reads it so. With its ends exchanged nothing lies in it.',
    wrong: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  score interest from 40 to 0 {
    +25 demo on demo_requested
  }
  refuse no_consent when consent is no
  stage mql when fit >= 30
}
`,
    },
    right: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  score interest from -40 to 40 {
    +25 demo on demo_requested
  }
  refuse no_consent when consent is no
  stage mql when fit >= 30
}
`,
    },
  },
  SMK4006: {
    why: 'The score never gets there, so that the line never applies to anybody. It would look like a rule and do nothing.',
    wrong: {
      text: `qualification more {
  stage extra when fit >= 80
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when fit >= 60
}
`,
    },
  },
  SMK4007: {
    why: 'All lines of the score together do not reach this number. Nobody would ever qualify, and nobody would notice until the month is over.',
    wrong: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +5  at_home when country is DE
  }
  score interest from 0 to 40 {
    +25 demo on demo_requested
  }
  refuse no_consent when consent is no
  stage mql when fit >= 30
}

qualification more {
  stage extra when fit >= 40
}
`,
    },
    right: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +5  at_home when country is DE
  }
  score interest from 0 to 40 {
    +25 demo on demo_requested
  }
  refuse no_consent when consent is no
  stage mql when fit >= 30
}

qualification more {
  stage extra when fit >= 35
}
`,
    },
  },
  SMK4008: {
    why: 'Every lead has at least as much, so that the condition lets everybody through. It looks like a hurdle and is none.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when fit >= 0
    otherwise to queue pile
  }
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when fit >= 60
    otherwise to queue pile
  }
}
`,
    },
  },
  SMK4009: {
    why: 'Refusals are decided first, before any score is counted, so that nobody is kept out for having too few points. Here only facts and events can be asked.',
    wrong: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  score interest from 0 to 40 {
    +25 demo on demo_requested
  }
  refuse cold when interest < 5
  stage mql when fit >= 30
}
`,
    },
    right: {
      text: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  score interest from 0 to 40 {
    +25 demo on demo_requested
  }
  refuse cold when employees < 5
  stage mql when fit >= 30
}
`,
    },
  },
  SMK4010: {
    why: 'A score is a sum and always has a value, so that the question has one answer for everybody.',
    wrong: {
      text: `qualification more {
  stage extra when fit is known
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when employees is known
}
`,
    },
  },
  SMK4011: {
    why: 'The lower end stands first. With the ends exchanged no value lies between them, and the line never applies.',
    wrong: {
      text: `qualification more {
  stage extra when employees between 199 and 50
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when employees between 50 and 199
}
`,
    },
  },
  SMK4012: {
    why: 'More are asked for than are listed, or none at all: the condition is then the same for everybody.',
    wrong: {
      text: `qualification more {
  stage extra when at least 3 of (consent is yes, employees > 5)
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when at least 2 of (consent is yes, employees > 5)
}
`,
    },
  },
  SMK4013: {
    why: 'Each of the values is made from the other, and there is no place to begin.',
    wrong: {
      text: `let size  be larger of (employees, total)
let total be sum of (size, 5)
`,
    },
    right: {
      text: `let total be sum of (size, 5)
let size  be larger of (employees, 5)
`,
    },
  },
} satisfies PageTexts;
