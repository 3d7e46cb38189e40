import type { PageTexts } from './page.ts';

export const signsPages = {
  SMK1047: {
    why: 'In some programs `=` compares and in others it gives a value. The word `is` has one meaning, and can be read aloud in a meeting.',
    wrong: {
      text: `qualification more {
  refuse odd when region = "north"
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when region is "north"
}
`,
    },
  },
  SMK1048: {
    why: 'The sign is turned round, or comes from another language. There is one spelling for each comparison, so that a search finds them all.',
    wrong: {
      text: `qualification more {
  refuse odd when employees => 500
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees >= 500
}
`,
    },
  },
  SMK1049: {
    why: 'Word processors and chat programs turn quotes into typographic ones. Texts stand between straight quotes, so that it is plain where they end.',
    wrong: {
      text: `qualification more {
  refuse odd when region is “north”
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when region is "north"
}
`,
    },
  },
  SMK1059: {
    why: 'A colon is how forms and other languages give values. Here a name is followed by what it is, without a sign between them.',
    wrong: {
      text: `qualification more {
  refuse odd when region: "north"
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when region is "north"
}
`,
    },
  },
  SMK1060: {
    why: 'The end of the line is the end of the clause. A semicolon would suggest that more could follow on the line.',
    wrong: {
      text: `qualification more {
  refuse odd when consent is no;
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when consent is no
}
`,
    },
  },
  SMK1061: {
    why: 'Notes to other people start with `#`. Behind another sign they would be read as part of the rule.',
    wrong: {
      text: `qualification more {
  refuse odd when consent is no // rude
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when consent is no  # rude
}
`,
    },
  },
  SMK1062: {
    why: 'Both departments read the rules, and `and` needs no explanation.',
    wrong: {
      text: `qualification more {
  refuse odd when consent is no && employees > 5
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when consent is no and employees > 5
}
`,
    },
  },
  SMK1063: {
    why: 'An apostrophe may stand in a name or a text, so that it cannot mark where a text ends. Double quotes do.',
    wrong: {
      text: `qualification more {
  refuse odd when region is 'north'
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when region is "north"
}
`,
    },
  },
  SMK1066: {
    why: 'Without brackets it is open where the list ends, and a comma also sets clauses apart. In brackets it is plain what belongs to it.',
    wrong: {
      text: `qualification more {
  refuse odd when country in DE, AT
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when country in (DE, AT)
}
`,
    },
  },
  SMK1075: {
    why: 'Braces open a block of clauses. Values among which something is looked for stand in round brackets.',
    wrong: {
      text: `qualification more {
  refuse odd when country in { DE, AT }
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when country in (DE, AT)
}
`,
    },
  },
  SMK1084: {
    why: 'Square brackets are how other languages write lists. One kind of bracket is enough here.',
    wrong: {
      text: `qualification more {
  refuse odd when country in [DE, AT]
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when country in (DE, AT)
}
`,
    },
  },
} satisfies PageTexts;
