import type { PageTexts } from './page.ts';

export const companyPages = {
  SMK4001: {
    why: 'Without this the rest cannot be reckoned: a company has a currency and a time zone, a team its members, a route a last line for everybody else.',
    wrong: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  calendar  work
}
`,
    },
    right: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  work
}
`,
    },
  },
  SMK4002: {
    why: 'Two lines say the same thing differently, and only one can hold. Which of them is in force would depend on their order.',
    wrong: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
  currency  CHF
  calendar  work
}
`,
    },
    right: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  work
}
`,
    },
  },
  SMK4014: {
    why: 'A lead is known by this field: without it, it could not be found again, and each visit would make a new one.',
    wrong: {
      text: `lead by email {
  email     email
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
  email     email required
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
  SMK4023: {
    why: 'The handoff has reasons and ends, and this is none of them. The figure would always be zero.',
    wrong: {
      text: `review monthly {
  on business day 1 of each month at 09:00
  measure wins count of to_sales that end own
}
`,
    },
    right: {
      text: `review monthly {
  on business day 1 of each month at 09:00
  measure wins count of to_sales that end won
}
`,
    },
  },
  SMK4024: {
    why: 'The value cannot be added up: it is a text, or it is not known when the handoff ends. The figure would be empty.',
    wrong: {
      text: `review monthly {
  on business day 1 of each month at 09:00
  measure pipeline sum of region over to_sales that end won
}
`,
    },
    right: {
      text: `review monthly {
  on business day 1 of each month at 09:00
  measure pipeline sum of deal_value over to_sales that end won
}
`,
    },
  },
  SMK4025: {
    why: 'No month has so many days of this kind, so that the review would not take place.',
    wrong: {
      text: `review monthly {
  on business day 24 of each month at 09:00
  measure handed_off count of to_sales
}
`,
    },
    right: {
      text: `review monthly {
  on business day 23 of each month at 09:00
  measure handed_off count of to_sales
}
`,
    },
  },
  SMK4026: {
    why: 'A stretch of days goes from the earlier to the later one. Exchanged, no day lies in it, and nobody would be off.',
    wrong: {
      text: `calendar other {
  open   mon to fri 09:00 to 17:00
  closed 2027-01-01 to 2026-12-24
}
`,
    },
    right: {
      text: `calendar other {
  open   mon to fri 09:00 to 17:00
  closed 2026-12-24 to 2027-01-01
}
`,
    },
  },
  SMK4027: {
    why: 'So many make a decision slow or a plan too large to be kept with each handoff. Far fewer are what people can oversee.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 10 {
    +1 line_1 when employees > 1
    # … and 1,000 more of them
`,
      whole: () =>
        `qualification more {\n  score extra from 0 to 10 {\n${Array.from({ length: 1_001 }, (_, line) => `    +1 line_${line} when employees > ${line}\n`).join('')}  }\n}\n`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 10 {
    +1 line_1 when employees > 1
  }
}
`,
    },
  },
  SMK4028: {
    why: 'The rules are written for a later version, in which words may mean something else. Read by this program they could decide otherwise than was meant.',
    wrong: {
      text: `language 2
`,
    },
    right: {
      text: `language 1
`,
    },
  },
  SMK4030: {
    why: "Time zone and currency are the company's, and everything that is reckoned needs them.",
    wrong: {
      text: `event trial_started
`,
      without: ['company'],
    },
    right: {
      text: `company "Nord" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  work
}

event trial_started
`,
    },
  },
  SMK4031: {
    why: 'Without its fields nothing can be asked about a lead, and nothing taken in.',
    wrong: {
      text: `event trial_started
`,
      without: ['lead', 'qualification', 'handoff'],
    },
    right: {
      text: `lead by email {
  email   email required
  consent yes/no
}

event trial_started
`,
      without: ['qualification', 'handoff'],
    },
  },
  SMK4032: {
    why: 'Deadlines in open time would never come, as the calendar is closed all year. Obligations would stay open for ever.',
    wrong: {
      text: `calendar other {
  open   mon 09:00 to 17:00
  closed 2025-12-30 to 2027-01-01
}
`,
    },
    right: {
      text: `calendar other {
  open   mon 09:00 to 17:00
  closed 2026-01-01 to 2026-12-27
}
`,
    },
  },
  SMK4033: {
    why: 'A file of this size is data. Rules are read by people, and lists have files of their own.',
    wrong: {
      text: `# a file of more than 1,000,000 characters
`,
      whole: () => '#'.repeat(1_000_001),
    },
    right: {
      text: `# a file of rules that people wrote
`,
    },
  },
  SMK4034: {
    why: 'Personal values stay in the database and are shown to nobody who does not work on the lead. A figure split by them would publish them.',
    wrong: {
      text: `lead by email {
  email     email required
  name      text  personal
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
}

review monthly {
  on business day 1 of each month at 09:00
  measure opened count of to_sales
  split by name, source
}
`,
    },
    right: {
      text: `lead by email {
  email     email required
  name      text  personal
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
}

review monthly {
  on business day 1 of each month at 09:00
  measure opened count of to_sales
  split by source
}
`,
    },
  },
} satisfies PageTexts;
