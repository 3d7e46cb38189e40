import type { PageTexts } from './page.ts';

export const comparisonsPages = {
  SMK3001: {
    why: 'What is compared has to be of one type: a number in quotes is a text and is never larger than a number. Other tools compare them all the same, and say yes or no without a reason.',
    wrong: {
      text: `qualification more {
  stage extra when "1500" >= 1000
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when employees >= 1000
}
`,
    },
  },
  SMK3002: {
    why: 'Countries, options and yes or no have no order, so that none is more than another. Probably `is` was meant, or another field.',
    wrong: {
      text: `qualification more {
  stage extra when country >= DE
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when country is DE
}
`,
    },
  },
  SMK3003: {
    why: 'The field takes one of a few options, and this is none of them. The line would never apply, or would wait for a value that no form can send.',
    wrong: {
      text: `qualification more {
  stage extra when source is webiste
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when source is website
}
`,
    },
  },
  SMK3004: {
    why: 'Countries have the two letters of ISO 3166, and no lead will ever have these. A few codes in daily use, such as `UK`, are not among them.',
    wrong: {
      text: `qualification more {
  stage extra when country is UK
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when country is GB
}
`,
    },
  },
  SMK3008: {
    why: '`contains` and `domain of` look into a text, and this is none. The comparison would have no meaning.',
    wrong: {
      text: `qualification more {
  stage extra when budget contains "5"
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when region contains "5"
}
`,
    },
  },
  SMK3009: {
    why: 'A list is compared with one field, so that its values are of one type. A value of another type would never match.',
    wrong: {
      text: `list mixed { DE, AT, "Schweiz" }
`,
    },
    right: {
      text: `list mixed { DE, AT, CH }
`,
    },
  },
  SMK3012: {
    why: 'A number or a text alone is neither true nor false. A condition says what it is compared with.',
    wrong: {
      text: `qualification more {
  stage extra when employees
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when consent
}
`,
    },
  },
  SMK3014: {
    why: 'The field is of another type than the value, which no form or import could send. In a test it would describe a lead that cannot exist.',
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "firma", employees "350" }
  expect no stage
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example", employees 35 }
  expect no stage
}
`,
    },
  },
  SMK3017: {
    why: 'An option alone is no condition: it says a value and not of which field. In a list of alternatives each one is compared, or all stand in brackets behind `in`.',
    wrong: {
      text: `qualification more {
  stage extra when source is website or event
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when source in (website, event)
}
`,
    },
  },
} satisfies PageTexts;
