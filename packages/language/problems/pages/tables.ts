import type { PageTexts } from './page.ts';

export const tablesPages = {
  SMK4067: {
    why: "A table's first line says what its columns are. Without it no cell has a meaning.",
    wrong: {
      text: `table band picks first match {
  | >= 50 | DE  | large |
  | any   | any | other |
}
`,
    },
    right: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | DE      | large     |
  | any       | any     | other     |
}
`,
    },
  },
  SMK4068: {
    why: 'A second line of columns in the middle of a table would change the meaning of all rows below it. A table of other columns is another table.',
    wrong: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | DE      | large     |
  | employees | country | then band |
  | any       | any     | other     |
}
`,
    },
    right: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | DE      | large     |
  | any       | any     | other     |
}
`,
    },
  },
  SMK4069: {
    why: 'The last column gives what the table is called, so that conditions find it by that name.',
    wrong: {
      text: `table band picks first match {
  | employees | country | then segment |
  | any       | any     | other        |
}
`,
    },
    right: {
      text: `table band picks first match {
  | employees | country | then band |
  | any       | any     | other     |
}
`,
    },
  },
  SMK4070: {
    why: 'Two columns about one field could contradict each other in a row. All that a row asks of a field stands in one cell.',
    wrong: {
      text: `table band picks first match {
  | employees | employees | then band |
  | >= 50     | < 200     | large     |
  | any       | any       | other     |
}
`,
    },
    right: {
      text: `table band picks first match {
  | employees          | then band |
  | between 50 and 199 | large     |
  | any                | other     |
}
`,
    },
  },
  SMK4071: {
    why: 'With a cell too few or too many everything behind it stands below the wrong column. What does not matter is written as `any`.',
    wrong: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | large   |
  | any       | any     | other     |
}
`,
    },
    right: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | any     | large     |
  | any       | any     | other     |
}
`,
    },
  },
  SMK4072: {
    why: 'An empty cell could mean that it does not matter, that it is unknown, or that somebody forgot it. One of these is written.',
    wrong: {
      text: `table band picks only match {
  | employees | country | then band |
  | >= 50     |         | large     |
  | < 50      | any     | small     |
  | unknown   | any     | small     |
}
`,
    },
    right: {
      text: `table band picks only match {
  | employees | country | then band |
  | >= 50     | any     | large     |
  | < 50      | any     | small     |
  | unknown   | any     | small     |
}
`,
    },
  },
  SMK4073: {
    why: 'A row gives one value. Which of two it should be, somebody has to decide.',
    wrong: {
      text: `table band picks first match {
  | employees | country | then band    |
  | >= 50     | DE      | small, large |
  | any       | any     | other        |
}
`,
    },
    right: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | DE      | large     |
  | any       | any     | other     |
}
`,
    },
  },
  SMK4074: {
    why: 'A cell says which values fit, in a few ways of writing. One that cannot be read would match nobody, or everybody.',
    wrong: {
      text: `table band from "tables/band.csv"
`,
      lists: {
        'tables/band.csv': 'employees,country,band\n>= fifty more,DE,large\n>= 50,not DE,other\n< 50,any,other',
      },
    },
    right: {
      text: `table band from "tables/band.csv"
`,
      lists: { 'tables/band.csv': 'employees,country,band\n>= 50,DE,large\n>= 50,not DE,other\n< 50,any,other' },
    },
  },
  SMK4075: {
    why: 'Columns are fields or values made of them, by the names that they have in the rules. Headings for people do not say which field is meant.',
    wrong: {
      text: `table band from "tables/band.csv"
`,
      lists: { 'tables/band.csv': 'No. of Employees,country,band\nany,any,large' },
    },
    right: {
      text: `table band from "tables/band.csv"
`,
      lists: { 'tables/band.csv': 'employees,country,then band\nany,any,large' },
    },
  },
  SMK4076: {
    why: 'All rows of a table give values of one type, or nothing could be compared with them.',
    wrong: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | DE      | large     |
  | any       | any     | 5         |
}
`,
    },
    right: {
      text: `table band picks first match {
  | employees | country | then band |
  | >= 50     | DE      | 10        |
  | any       | any     | 5         |
}
`,
    },
  },
  SMK4077: {
    why: 'Where only one row may match, a lead that two rows match has two answers. The example is a lead for which the two would argue.',
    wrong: {
      text: `table band picks only match {
         | employees | country | then band |
  large  | >= 50     | any     | large     |
  german | >= 200    | DE      | german    |
         | < 50      | any     | other     |
}
`,
    },
    right: {
      text: `table band picks only match {
  | employees | country | then band |
  | >= 50     | not DE  | large     |
  | >= 50     | DE      | german    |
  | < 50      | any     | other     |
}
`,
    },
  },
  SMK4078: {
    why: 'Leads that no row matches get no value, and what is decided by it stays unknown. The example is such a lead.',
    wrong: {
      text: `table band picks only match {
  | employees | country | then band |
  | >= 50     | any     | large     |
  | < 49      | any     | other     |
}
`,
    },
    right: {
      text: `table band picks only match {
  | employees | country | then band |
  | >= 50     | any     | large     |
  | < 50      | any     | other     |
}
`,
    },
  },
  SMK4079: {
    why: 'The rows above match every lead that this one does, so that it never counts. Those whom it was written for are treated as others.',
    wrong: {
      text: `table band picks first match {
         | employees | country | then band |
         | >= 50     | any     | large     |
         | < 50      | any     | small     |
  german | any       | DE      | german    |
}
`,
    },
    right: {
      text: `table band picks first match {
         | employees | country | then band |
  german | any       | DE      | german    |
         | >= 50     | any     | large     |
         | < 50      | any     | small     |
}
`,
    },
  },
} satisfies PageTexts;
