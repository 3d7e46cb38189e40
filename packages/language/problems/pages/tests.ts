import type { PageTexts } from './page.ts';

export const testsPages = {
  SMK6001: {
    why: 'A test without an expectation passes whatever the rules do. It looks like a safeguard and is none.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when demo_requested { product "roof" }
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when demo_requested { product "roof" }
  expect interest is 25
}
`,
    },
  },
  SMK6002: {
    why: 'A test tells a story from above, on one clock. What happened earlier stands earlier.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  at 2026-11-16 11:00 when demo_requested
  at 2026-11-16 10:30 expect interest is 25
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  at 2026-11-16 11:00 when demo_requested
  at 2026-11-16 11:00 expect interest is 25
}
`,
    },
  },
  SMK6003: {
    why: 'Such a lead would be refused at the door, so that what the test shows could never happen.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { employees 5 }
  expect no stage
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 5 }
  expect no stage
}
`,
    },
  },
  SMK6004: {
    why: 'The score never has this value, so that the test can only fail.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  expect fit is 61
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  expect fit is 60
}
`,
    },
  },
  SMK6005: {
    why: 'Nobody owes this in any handoff, so that it is never met and never breached. Most often the name is misspelt.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  expect acept was met in time
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  expect accept was met in time
}
`,
    },
  },
  SMK6006: {
    why: 'Calendars are made for some years. Beyond them no open hours are known, and nothing could be reckoned.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  at 2090-11-16 10:00 expect no stage
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  at 2026-12-31 10:00 expect no stage
}
`,
    },
  },
  SMK6007: {
    why: 'The first row of a table says what stands below it. Without it nobody knows what is given and what is expected.',
    wrong: {
      text: `test "them" cases {
  | "k@firma.example" | no_consent |
  | "l@firma.example" | no_consent |
}
`,
    },
    right: {
      text: `test "them" cases {
  | consent | expect refused |
  | no      | no_consent     |
}
`,
    },
  },
  SMK6008: {
    why: 'Each row has a cell below each head. With one too few, everything behind it stands below the wrong head.',
    wrong: {
      text: `test "them" cases {
  | consent | expect refused |
  | no      |
}
`,
    },
    right: {
      text: `test "them" cases {
  | consent | expect refused |
  | unknown | no             |
}
`,
    },
  },
  SMK6009: {
    why: 'An empty cell could mean unknown, no, or the same as above. One of these is written, so that nobody has to guess.',
    wrong: {
      text: `test "them" cases {
  | consent | when demo_requested | expect refused |
  |         |                     |                |
}
`,
    },
    right: {
      text: `test "them" cases {
  | consent | when demo_requested | expect refused |
  | unknown | no                  | any            |
}
`,
    },
  },
  SMK6010: {
    why: 'What stands in the cell is no answer to what its column asks.',
    wrong: {
      text: `test "them" cases {
  | consent | when demo_requested | expect refused | expect fit | expect big |
  | any     | maybe               | 5              | big        | 5          |
}
`,
    },
    right: {
      text: `test "them" cases {
  | consent | when demo_requested | expect refused | expect fit | expect big |
  | no      | 3                   | no_consent     | >= 0       | no         |
}
`,
    },
  },
  SMK6011: {
    why: "The event has data that it cannot be without, and a table's column has only room for whether it happened.",
    wrong: {
      text: `event told { what text required }

test "them" cases {
  | when told | expect refused |
  | yes       | no             |
}
`,
    },
    right: {
      text: `event told { what text required }

test "them" cases {
  when told { what "it" }
  | consent | expect refused |
  | yes     | no             |
}
`,
    },
  },
  SMK6012: {
    why: 'What is expected can never come out, so that the row fails whatever the rules do.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  expect fit between 40 and 20
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  expect fit between 20 and 40
}
`,
    },
  },
  SMK6020: {
    why: 'A promise or a measure says nothing about one lead. It takes several that come in side by side, and they are all told before anybody looks at what they come to.',
    wrong: {
      text: `review monthly_again {
  on business day 1 of each month at 09:00
  measure passed count of to_sales
}

test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  at 2026-12-02 10:00 expect passed is 0
}
`,
    },
    right: {
      text: `review monthly_again {
  on business day 1 of each month at 09:00
  measure passed count of to_sales
}

test "it" cases together {
  as of 2026-11-16 10:00

  | email             | expect stage |
  | "k@firma.example" | none         |

  at 2026-12-02 10:00 expect passed is 0
}
`,
    },
  },
  SMK6060: {
    why: 'Only an event that may come from a machine can be confirmed or dropped. This one always counts, so that there is nothing to settle.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when demo_requested is confirmed
  expect no stage
}
`,
    },
    right: {
      text: `event mail_opened may be a bot

test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when mail_opened
  when mail_opened is dropped
  expect no stage
}
`,
    },
  },
} satisfies PageTexts;
