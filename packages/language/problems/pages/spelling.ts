import type { PageTexts } from './page.ts';

export const spellingPages = {
  SMK1051: {
    why: 'Names are made of plain letters, which every keyboard has and every program keeps. What people read can have any letters: it stands in quotes behind the name.',
    wrong: {
      text: `event größe_bekannt
`,
    },
    right: {
      text: `event groesse_bekannt
`,
    },
  },
  SMK1052: {
    why: 'Names and words have small letters, so that `Fit` and `fit` cannot be two things. Capitals are for the letters of countries and currencies.',
    wrong: {
      text: `qualification more {
  refuse odd when Employees > 500
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees > 500
}
`,
    },
  },
  SMK1053: {
    why: 'A dash could be a minus or a range. Parts of a name are joined by `_`, as one would select it with a double click.',
    wrong: {
      text: `event trial-started
`,
    },
    right: {
      text: `event trial_started
`,
    },
  },
  SMK1055: {
    why: 'The word is almost one of the language. Read as a name it would be compared with a field that does not exist, and the line would never apply.',
    wrong: {
      text: `qualification more {
  refuse odd when employees is unknow
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees is unknown
}
`,
    },
  },
  SMK1068: {
    why: 'An address holds dots and dashes that mean something else outside of it. `< >` shows where it starts and ends.',
    wrong: {
      text: `person otto "Otto" otto@nord.example
`,
    },
    right: {
      text: `person otto "Otto" <otto@nord.example>
`,
    },
  },
  SMK1069: {
    why: 'A sign shows at a glance whether a line adds points or takes them away. Without one a reader has to know which is usual.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 10 {
    5 large when employees >= 500
  }
}
`,
    },
    right: {
      text: `qualification more {
  score extra from 0 to 10 {
    +5 large when employees >= 500
  }
}
`,
    },
  },
  SMK1071: {
    why: 'A name is one word, or nobody could tell where it ends. Parts are joined by `_`; what people should see can stand behind it in quotes.',
    wrong: {
      text: `qualification more {
  refuse no marketing consent when consent is no
}
`,
    },
    right: {
      text: `qualification more {
  refuse no_marketing_consent when consent is no
}
`,
    },
  },
  SMK1072: {
    why: 'Text that is meant as it stands is in quotes, so that it cannot be taken for a name or a word of the language.',
    wrong: {
      text: `calendar late {
  time zone Europe/Berlin
  open      mon to fri 12:00 to 20:00
}
`,
    },
    right: {
      text: `calendar late {
  time zone "Europe/Berlin"
  open      mon to fri 12:00 to 20:00
}
`,
    },
  },
  SMK1073: {
    why: 'Types have the names that people in both departments use. What databases call them says how something is stored, not what it is.',
    wrong: {
      text: `event trial_started { days integer }
`,
    },
    right: {
      text: `event trial_started { days whole number }
`,
    },
  },
  SMK1074: {
    why: 'Options are names that conditions, tests and reviews speak of. In quotes they would be texts, which can be misspelt without anybody noticing.',
    wrong: {
      text: `event trial_started { plan one of ("small", "large") }
`,
    },
    right: {
      text: `event trial_started { plan one of (small, large) }
`,
    },
  },
  SMK1076: {
    why: 'A name is written without quotes wherever it stands, so that it can be found again. Quotes are for text that is shown.',
    wrong: {
      text: `event "trial_started"
`,
    },
    right: {
      text: `event trial_started
`,
    },
  },
} satisfies PageTexts;
