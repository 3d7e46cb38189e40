import type { PageTexts } from './page.ts';

export const blocksPages = {
  SMK1001: {
    why: 'A block that nothing closes takes in whatever comes after it, so nobody could say which lines belong to which declaration. Each `{` has its `}`, on a line of its own in the column where the block starts.',
    wrong: {
      text: `department service {
  led by anna
`,
    },
    right: {
      text: `department service {
  led by anna
}
`,
    },
  },
  SMK1002: {
    why: 'Lines that are indented belong to the line above them, and that line has to open a block for them. Without the `{` nobody knows whether they were meant for it or slipped out of place.',
    wrong: {
      text: `department service
  led by anna
}
`,
    },
    right: {
      text: `department service {
  led by anna
}
`,
    },
  },
  SMK1003: {
    why: 'A `}` with nothing to close is the end of a block whose beginning was lost, or was left behind when lines were taken out. Whichever it is, the lines around it may not belong where they seem to.',
    wrong: {
      text: `department service { led by anna }
}
`,
    },
    right: {
      text: `department service { led by anna }
`,
    },
  },
  SMK1004: {
    why: 'A block that was opened on a line of its own is closed on one, so that a look at the left edge shows where it ends. Lines added later then have an obvious place.',
    wrong: {
      text: `department service {
  led by anna }
`,
    },
    right: {
      text: `department service {
  led by anna
}
`,
    },
  },
  SMK1005: {
    why: 'A block stands either on one line or on several, with each clause on its own. A first clause behind the brace is easily overlooked by those who read the column below it.',
    wrong: {
      text: `department service { led by anna
  calendar work
}
`,
    },
    right: {
      text: `department service {
  led by   anna
  calendar work
}
`,
    },
  },
  SMK1006: {
    why: 'The brace belongs to the line that it opens a block for. One on a line of its own reads as if the line above were complete.',
    wrong: {
      text: `department service
{
  led by anna
}
`,
    },
    right: {
      text: `department service {
  led by anna
}
`,
    },
  },
  SMK1007: {
    why: 'A block on one line is for a few short clauses. Blocks within it could not be told apart at a glance, so the outer one takes several lines.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile {} }
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route { otherwise to queue pile }
}
`,
    },
  },
  SMK1008: {
    why: 'An indented line says that it belongs to something above it, and here nothing is open that it could belong to. It would be lost if it were let pass.',
    wrong: {
      text: `event trial_started { days whole number }

  price money
`,
    },
    right: {
      text: `event trial_started {
  days  whole number
  price money
}
`,
    },
  },
  SMK1009: {
    why: 'Declarations start in the first column, so that the parts of a file can be seen from afar. An indented one may have been meant for a block that ended too early.',
    wrong: {
      text: `  event trial_started
`,
    },
    right: {
      text: `event trial_started
`,
    },
  },
  SMK1012: {
    why: 'This line says all that there is to say and takes no block. What stands in the braces would have no effect, though its author surely wanted one.',
    wrong: {
      text: `channel newsletter {
  led by anna
}
`,
    },
    right: {
      text: `channel newsletter
`,
    },
  },
  SMK1013: {
    why: 'The line only announces something that its block has to say: a calendar without hours, or a route without lines, would mean nothing.',
    wrong: {
      text: `calendar late
`,
    },
    right: {
      text: `calendar late { open mon to fri 12:00 to 20:00 }
`,
    },
  },
  SMK1018: {
    why: 'A block ends its clause. What comes after it on the same line would belong to nothing.',
    wrong: {
      text: `event trial_started { days whole number } may be a bot
`,
    },
    right: {
      text: `event trial_started may be a bot { days whole number }
`,
    },
  },
  SMK1094: {
    why: 'One brace opens a block and one closes it. A second one asks for another block, which nothing here is the head of.',
    wrong: {
      text: `department service {{
  led by anna
}
`,
    },
    right: {
      text: `department service {
  led by anna
}
`,
    },
  },
} satisfies PageTexts;
