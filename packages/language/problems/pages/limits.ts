import type { PageTexts } from './page.ts';

export const limitsPages = {
  SMK1095: {
    why: 'No part of the rules stands in more than four blocks. Many more are a sign that `}` got lost, or that a program wrote the file, and reading on would take long and explain nothing.',
    wrong: {
      text: `qualification deep {
  score fit from 0 to 60 {
    score fit from 0 to 60 {
      # … and 20 more of them
`,
      whole: () => `qualification deep {\n${'  score fit from 0 to 60 {\n'.repeat(20)}${'  }\n'.repeat(20)}}\n`,
    },
    right: {
      text: `qualification deep {
  score ripe from 0 to 60 {
    +30 large when employees >= 500
  }
}
`,
    },
  },
  SMK1096: {
    why: 'One declaration of so many lines is a list that belongs into a file, or text that is no rules at all. It is not read, so that a check stays quick for everybody else.',
    wrong: {
      text: `list rivals {
  "rival1.example",
  "rival2.example",
  # … and 10,000 more of them
}
`,
      whole: () => `list rivals {\n${'  "rival.example",\n'.repeat(10_000)}  "rival.example"\n}\n`,
    },
    right: {
      text: `list rivals from "lists/rivals.txt"
`,
      lists: { 'lists/rivals.txt': 'rival1.example\nrival2.example\n' },
    },
  },
  SMK1097: {
    why: 'Where nearly nothing can be read, one cause lies behind most of it: the wrong file, a conflict of versions, a lost brace at the top. A screen of problems helps, a book of them does not.',
    wrong: {
      text: `qualification more {
  <<<<<<< mine
  # … and 100 more lines that are no rules
}
`,
      whole: () => `qualification more {\n${'  <<<<<<< mine\n'.repeat(101)}}\n`,
      besides: ['SMK1023'],
    },
    right: {
      text: `qualification more { refuse odd when consent is no }
`,
    },
  },
  SMK1098: {
    why: 'Rules are read and signed by people, who do not read thousands of declarations. Values in such numbers are data: they belong into a list in a file.',
    wrong: {
      text: `# … and 5,000 more of them
event page_1
event page_2
`,
      whole: () => Array.from({ length: 5_001 }, (_, page) => `event page_${page}\n`).join(''),
    },
    right: {
      text: `event page_viewed { page text }
`,
    },
  },
} satisfies PageTexts;
