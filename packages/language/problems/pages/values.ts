import type { PageTexts } from './page.ts';

export const valuesPages = {
  SMK3005: {
    why: "Amounts of two currencies cannot be compared without a rate, and rates change daily. All money in the rules is in the company's currency.",
    wrong: {
      text: `qualification more {
  stage extra when budget >= USD 50_000
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when budget >= EUR 50_000
}
`,
    },
  },
  SMK3006: {
    why: 'Currencies have the three letters of ISO 4217. With others no amount could be counted exactly.',
    wrong: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUX
  calendar  work
}
`,
    },
    right: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  CHF
  calendar  work
}
`,
    },
  },
  SMK3007: {
    why: 'Money is counted exactly, in its smallest coin. An amount with more decimals than the currency has cannot be paid or counted.',
    wrong: {
      text: `qualification more {
  stage extra when budget >= EUR 5.1234
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when budget >= EUR 5.12
}
`,
    },
  },
  SMK3010: {
    why: 'The larger, the smaller or the sum of two things is only known where they are of one kind: people cannot be added to money.',
    wrong: {
      text: `let most be larger of (employees, budget)
`,
    },
    right: {
      text: `let most be larger of (employees, 10)
`,
    },
  },
  SMK3011: {
    why: 'Only numbers and money can be added up. Of a text there is no sum.',
    wrong: {
      text: `let total be sum of (employees, region)
`,
    },
    right: {
      text: `let total be sum of (employees, fit)
`,
    },
  },
  SMK3013: {
    why: 'Some lengths of time are open time and some elapsed, and here only one kind has a meaning. Looking back counts all hours; a month has no fixed number of business days.',
    wrong: {
      text: `qualification more {
  stage extra when demo_requested within 7 business days
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when demo_requested within 7 days
}
`,
    },
  },
  SMK3015: {
    why: 'By its key a lead is found again when it comes in a second time. Only a text, an address or a whole number is stable enough for that.',
    wrong: {
      text: `lead by email {
  email     date required
  name      text
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
}
`,
    },
    right: {
      text: `lead by email {
  email     text required
  name      text
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
}
`,
    },
  },
  SMK3016: {
    why: 'The number lies outside of what has a meaning here, such as a share of nothing. It is probably a slip of a key.',
    wrong: {
      text: `team desk in sales { members anna weight 0, sven, led by anna }
`,
    },
    right: {
      text: `team desk in sales { members anna weight 3, sven, led by anna }
`,
    },
  },
  SMK3030: {
    why: 'Languages have the codes of BCP 47, in small letters: `de`, `en`, `pt-br`. With another word no lead would ever speak it.',
    wrong: {
      text: `qualification more {
  stage extra when speaks is german
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when speaks is de
}
`,
    },
  },
  SMK3031: {
    why: 'A list holds several values and is equal to none of them. Whether it holds one, `contains` asks.',
    wrong: {
      text: `qualification more {
  stage extra when interests is roof
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when interests contains roof
}
`,
    },
  },
} satisfies PageTexts;
