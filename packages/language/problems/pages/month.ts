import type { PageTexts } from './page.ts';

export const monthPages = {
  SMK3080: {
    why: 'A promise or a goal measures one thing in one unit. A number without its unit could be leads or euros, which differ a thousandfold.',
    wrong: {
      text: `promise supply by marketing to sales {
  deliver lead value >= 300 each month
  worth   EUR 450 for an mql
}
`,
    },
    right: {
      text: `promise supply by marketing to sales {
  deliver lead value >= EUR 10_000 each month
  worth   EUR 450 for an mql
}
`,
    },
  },
  SMK3081: {
    why: 'Of a share, two percent more can be of the share itself or of the whole: 40 % becomes 40.8 % or 42 %. Percentage points say which.',
    wrong: {
      text: `goal together of marketing and sales {
  measure share of to_sales that end won
  target  2% more than before each month
}
`,
    },
    right: {
      text: `goal together of marketing and sales {
  measure share of to_sales that end won
  target  2 pp more than before each month
}
`,
    },
  },
  SMK4080: {
    why: 'A share lies between 0 and 100 percent, and a promise beyond it is kept or broken from the start.',
    wrong: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 110%
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 100%
}
`,
    },
  },
  SMK4081: {
    why: 'A promise has two sides. One to oneself has nobody who could ask for it in the review.',
    wrong: {
      text: `promise follow_up by sales to sales {
  keep accept in time >= 95%
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}
`,
    },
  },
  SMK4082: {
    why: 'A promise says how much there is at least, a limit how much at most. The other way round it would be kept by doing less.',
    wrong: {
      text: `promise follow_up by sales to marketing {
  keep accept in time <= 95%
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}
`,
    },
  },
  SMK4083: {
    why: 'The first line that fits says what a lead is worth, and one above takes them all. Its value would never be counted.',
    wrong: {
      text: `promise supply by marketing to sales {
  deliver lead value >= EUR 10_000 each month
  worth   EUR 450 for an mql
  worth   EUR 800 for an mql where source is event
}
`,
    },
    right: {
      text: `promise supply by marketing to sales {
  deliver lead value >= EUR 10_000 each month
  worth   EUR 800 for an mql where source is event
  worth   EUR 450 for an mql
}
`,
    },
  },
  SMK4084: {
    why: 'What a lead is worth matters only where value is promised. Without such a line the number has no effect.',
    wrong: {
      text: `promise supply by marketing to sales {
  deliver count of mql >= 300 each month
  worth   EUR 450 for an mql
}
`,
    },
    right: {
      text: `promise supply by marketing to sales {
  deliver count of mql >= 300 each month
}
`,
    },
  },
  SMK4085: {
    why: 'Only those who owe something can promise to keep it. A promise on behalf of others has nobody to answer for it.',
    wrong: {
      text: `promise supply by marketing to sales {
  keep accept in time >= 95%
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}
`,
    },
  },
  SMK4086: {
    why: 'What is owed once cannot be promised several times. The number contradicts the handoff, and one of the two is wrong.',
    wrong: {
      text: `promise follow_up by sales to marketing {
  keep 5 accept in time >= 95%
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}
`,
    },
  },
  SMK4087: {
    why: 'Without a comparison it is open whether more or less is better: four hours at most is a promise, four hours at least is none.',
    wrong: {
      text: `goal together of marketing and sales {
  measure median of time to accept over to_sales
  target  4 hours each month
}
`,
    },
    right: {
      text: `goal together of marketing and sales {
  measure median of time to accept over to_sales
  target  <= 4 hours each month
}
`,
    },
  },
  SMK4088: {
    why: 'Somebody owes an action when a promise is missed, and the review covers none. The line would never apply.',
    wrong: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}

review monthly {
  on business day 1 of each month at 09:00
  measure n count of to_sales
  when a promise is missed, its giver owes action within 10 business days
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}

review monthly {
  on business day 1 of each month at 09:00
  covers all promises
  when a promise is missed, its giver owes action within 10 business days
}
`,
    },
  },
  SMK4089: {
    why: 'The review covers all goals or promises, and there are none. It would show an empty page each month.',
    wrong: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}

review monthly {
  on business day 1 of each month at 09:00
  covers all goals
}
`,
    },
    right: {
      text: `promise follow_up by sales to marketing {
  keep accept in time >= 95%
}

review monthly {
  on business day 1 of each month at 09:00
  covers all promises
}
`,
    },
  },
  SMK4090: {
    why: 'Two things have this name, and the figure could count either. With names of their own each figure says what it counts.',
    wrong: {
      text: `event mql

goal together of marketing and sales {
  measure count of mql
  target  300 each month
}
`,
    },
    right: {
      text: `goal together of marketing and sales {
  measure count of mql
  target  300 each month
}
`,
    },
  },
  SMK4091: {
    why: 'Those who answer for a campaign do so for their own department. Somebody of another one would be asked about what they do not decide.',
    wrong: {
      text: `campaign spring {
  runs   2026-03-01 to 2026-05-31
  owners maria of sales
}
`,
    },
    right: {
      text: `campaign spring {
  runs   2026-03-01 to 2026-05-31
  owners maria of marketing, anna of sales
}
`,
    },
  },
} satisfies PageTexts;
