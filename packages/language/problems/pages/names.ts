import type { PageTexts } from './page.ts';

export const namesPages = {
  SMK2001: {
    why: 'The name is nowhere declared, so that nothing is known of what it stands for. Other tools take such a field for empty, and the rule silently never applies.',
    wrong: {
      text: `qualification more {
  stage extra when employes >= 1000
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
  SMK2002: {
    why: 'The word is no field, and beside a text it may be a text whose quotes are missing. Which of the two was meant decides what is compared.',
    wrong: {
      text: `qualification more {
  stage extra when region is north
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when region is "north"
}
`,
    },
  },
  SMK2003: {
    why: 'Two things of one name would make every line that speaks of it open to two readings. Explanations and reviews find things by their names.',
    wrong: {
      text: `event budget
`,
    },
    right: {
      text: `event budget_confirmed
`,
    },
  },
  SMK2004: {
    why: '`owner` always means whoever a lead was given to. A person of that name could not be told from it.',
    wrong: {
      text: `person owner "Otto" <otto@nord.example>
`,
    },
    right: {
      text: `person otto "Otto" <otto@nord.example>
`,
    },
  },
  SMK2005: {
    why: 'The name exists, and stands for something of another kind: an event happens, a field has a value. The sentence has no meaning with it.',
    wrong: {
      text: `qualification more {
  stage extra when demo_requested is "roof"
}
`,
    },
    right: {
      text: `qualification more {
  stage extra when demo_requested within 7 days
}
`,
    },
  },
  SMK2006: {
    why: '`where` chooses among events by what came with each of them. A field of the lead is the same for all of them, and belongs into a condition of its own.',
    wrong: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won where budget > EUR 5 then close
  }
}
`,
    },
    right: {
      text: `handoff to_sales from marketing to sales {
  when a lead becomes mql
  route {
    to desk in turn when employees >= 200
    otherwise to queue pile
  }
  sales owes accept within 1 business hour
  sales may reject because {
    not_a_fit then close
  }
  ends {
    won on deal_won where deal_value > EUR 5 then close
  }
}
`,
    },
  },
  SMK2007: {
    why: "The event does not bring such data, so that there would never be a value to compare. Often the name is misspelt, or the data is missing in the event's declaration.",
    wrong: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when demo_requested { prodct "roof" }
  expect no stage
}
`,
    },
    right: {
      text: `test "it" {
  as of 2026-11-16 10:00
  given lead { email "k@firma.example" }
  when demo_requested { product "roof" }
  expect no stage
}
`,
    },
  },
  SMK2008: {
    why: 'The list takes its values from a file that is not there. It would be empty, and every condition on it the opposite of what was meant.',
    wrong: {
      text: `list mail from "lists/mial.txt"
`,
      lists: { 'lists/mail.txt': 'gmx.de\n' },
    },
    right: {
      text: `list mail from "lists/mail.txt"
`,
      lists: { 'lists/mail.txt': 'gmx.de\n' },
    },
  },
  SMK2009: {
    why: 'All times of a calendar are reckoned in a time zone, changes of clocks included. A name that is not known would shift every deadline.',
    wrong: {
      text: `company "Nord" {
  time zone "Europe/Berln"
  currency  EUR
  calendar  work
}
`,
    },
    right: {
      text: `company "Nord" {
  time zone "Europe/Vienna"
  currency  EUR
  calendar  work
}
`,
    },
  },
  SMK2010: {
    why: 'Public holidays are known for countries and for parts of them, by their codes. With another code no day would be a holiday.',
    wrong: {
      text: `calendar work {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-EB
}
`,
    },
    right: {
      text: `calendar work {
  open   mon to fri 09:00 to 17:00
  closed on public holidays of DE-BE
}
`,
    },
  },
  SMK2011: {
    why: 'A column of an import can fill one field only. With two, which one gets the value would be left to chance.',
    wrong: {
      text: `lead by email {
  email     email required
  name      text   also "Region"
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
}
`,
    },
    right: {
      text: `lead by email {
  email     email required
  name      text   also "Name", "Full Name"
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
}
`,
    },
  },
  SMK2012: {
    why: 'Many lines use a name that is nowhere declared, and one declaration has a name almost like it that nothing uses. The slip is where it was declared.',
    wrong: {
      text: `person svem "Sven Beck" <sven@nord.example>
`,
      without: ['person sven'],
    },
    right: {
      text: `person sven "Sven Beck" <sven@nord.example>
`,
    },
  },
  SMK2013: {
    why: 'What is stored under a former name belongs to what goes by the new one. While something else still has that name, nobody could tell whose it is; and two names that were each the other before would lead in a circle.',
    wrong: {
      text: `event demo_asked formerly demo_requested
`,
    },
    right: {
      text: `event demo_asked formerly demo_wanted
`,
    },
  },
  SMK2014: {
    why: 'The history under a former name can go on under one new name only. Where one thing became two, one of them goes on with it, and the other begins anew.',
    wrong: {
      text: `event trial_begun formerly trial
event trial_asked formerly trial
`,
    },
    right: {
      text: `event trial_begun formerly trial
event trial_asked
`,
    },
  },
  SMK2015: {
    why: 'What other rules rest on has to be there. If it were left out in silence, everything that it declares would be missing, and each use of it a problem of its own.',
    wrong: {
      text: `use "../shared/peple.smk"
`,
    },
    right: {
      text: `use "company.smk"
`,
    },
  },
} satisfies PageTexts;
