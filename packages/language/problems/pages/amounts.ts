import type { PageTexts } from './page.ts';

export const amountsPages = {
  SMK1040: {
    why: 'A comma sets values apart, so that `1,000` would be read as 1 and 0. Thousands are set apart by `_`, which means the same in every country.',
    wrong: {
      text: `qualification more {
  refuse odd when employees >= 1,000
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees >= 1_000
}
`,
    },
  },
  SMK1041: {
    why: 'One reader sees a thousand, another one point nought. Thousands are set apart by `_`, and a dot starts a fraction; only where both signs stand in a number is it plain which is which.',
    wrong: {
      text: `qualification more {
  refuse odd when employees >= 1.000
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees >= 1_000
}
`,
    },
  },
  SMK1042: {
    why: 'A dollar sign stands for twenty currencies, and a symbol may be typed before or behind. The three letters are exact.',
    wrong: {
      text: `qualification more {
  refuse odd when budget < $20M
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when budget < EUR 20_000_000
}
`,
    },
  },
  SMK1043: {
    why: 'Whether `M` is a million or a thousand depends on who reads it. Written out, with `_` between the thousands, an amount cannot be misread.',
    wrong: {
      text: `qualification more {
  refuse odd when employees > 20k
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees > 20_000
}
`,
    },
  },
  SMK1044: {
    why: 'Units are words, since `m` could be minutes or months and `business` makes a difference of days. The promise is read by people who did not write it.',
    wrong: {
      text: `qualification more {
  refuse odd when demo_requested within 14d
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when demo_requested within 14 days
}
`,
    },
  },
  SMK1045: {
    why: 'Hours and minutes have two digits each and run to 24, so that morning and evening cannot be mistaken.',
    wrong: {
      text: `calendar late { open mon to fri 9:00 to 20:00 }
`,
    },
    right: {
      text: `calendar late { open mon to fri 09:00 to 20:00 }
`,
    },
  },
  SMK1046: {
    why: '`05/06/2026` is in May for some and in June for others. Year, month and day in this order mean one day everywhere.',
    wrong: {
      text: `qualification more {
  refuse odd when wants_by > 24.12.2026
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when wants_by > 2026-12-24
}
`,
    },
  },
  SMK1050: {
    why: 'Word processors turn dashes into longer ones, which look alike and are other signs. Dates and negative numbers have the short one.',
    wrong: {
      text: `qualification more {
  refuse odd when wants_by > 2026–12–24
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when wants_by > 2026-12-24
}
`,
    },
  },
  SMK1064: {
    why: 'Money is read like a type and its amount: first in which currency, then how much. One order keeps amounts comparable down a column.',
    wrong: {
      text: `qualification more {
  refuse odd when budget < 50_000 EUR
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when budget < EUR 50_000
}
`,
    },
  },
  SMK1065: {
    why: 'A dash could be a range, a minus or part of a name. `to` can only be a range.',
    wrong: {
      text: `calendar late { open mon-fri 12:00 to 20:00 }
`,
    },
    right: {
      text: `calendar late { open mon to fri 12:00 to 20:00 }
`,
    },
  },
  SMK1077: {
    why: 'Glued together, currency and amount look like the name of a field. A blank between them shows that it is money.',
    wrong: {
      text: `qualification more {
  refuse odd when budget < EUR50_000
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when budget < EUR 50_000
}
`,
    },
  },
} satisfies PageTexts;
