import type { PageTexts } from './page.ts';

export const pairsPages = {
  SMK1010: {
    why: 'Text that is shown to people stands between two quotes on one line. Without the second one the rest of the line would become part of the text, braces and conditions included.',
    wrong: {
      text: `department service "Service {
  led by anna
}
`,
    },
    right: {
      text: `department service "Service" {
  led by anna
}
`,
    },
  },
  SMK1011: {
    why: 'Brackets say which conditions belong together. One without its other half leaves open where the group ends, and with it whom the line is about.',
    wrong: {
      text: `qualification more {
  refuse odd when any of (employees > 500, budget >= EUR 50_000
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when any of (employees > 500, budget >= EUR 50_000)
}
`,
    },
  },
  SMK1014: {
    why: 'A condition in so many brackets cannot be read by anybody, and each level takes time to work out. Parts of it deserve names of their own, as stages or as lines of a score.',
    wrong: {
      text: `qualification more {
  refuse odd when ((((((((((((((((((((((((((((((((((employees > 5))))))))))))))))))))))))))))))))))
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees > 5
}
`,
    },
  },
  SMK1015: {
    why: 'A clause is something that two departments read and sign. What takes thousands of characters is data, and has its place in a list.',
    wrong: {
      text: `list rivals { "rival1.example", "rival2.example" }  # … and 800 more of them
`,
      whole: () =>
        `list rivals { ${Array.from({ length: 800 }, (_, rival) => `"rival${rival}.example"`).join(', ')} }\n`,
    },
    right: {
      text: `list rivals from "lists/rivals.txt"
`,
      lists: { 'lists/rivals.txt': 'rival1.example\nrival2.example\n' },
    },
  },
  SMK1016: {
    why: 'Some signs cannot be seen, and make a text look like another one: copied from web pages they keep names from matching, and signs that turn the direction of writing can hide what a line does. What is signed has to be what is read.',
    wrong: {
      text: `qualification more {
  refuse odd when region is "nor\u200bth"
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
  SMK1017: {
    why: 'A clause ends with its line, unless something shows that it goes on: an open bracket, a comma, or an `and` or `or` at the start of the next line. That way the start of each line tells what it does.',
    wrong: {
      text: `qualification more {
  refuse odd when employees > 5 and
    budget >= EUR 50_000
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when employees > 5
               and budget >= EUR 50_000
}
`,
    },
  },
  SMK1019: {
    why: 'The file was saved in another encoding than UTF-8, so that umlauts and accents have become something else. Names and texts compared with such signs would never match a lead.',
    wrong: {
      text: `event caf\ufffd_visited
`,
    },
    right: {
      text: `event cafe_visited
`,
    },
  },
  SMK1085: {
    why: 'A backslash in a text says that the next sign is meant as it stands, which only a quote and a backslash need. Elsewhere it is a path or a pattern that was copied in, and would not match what was meant.',
    wrong: {
      text: `qualification more {
  refuse odd when region is "north\\south"
}
`,
    },
    right: {
      text: `qualification more {
  refuse odd when region is "north\\\\south"
}
`,
    },
  },
} satisfies PageTexts;
