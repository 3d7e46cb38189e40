import type { PageTexts } from './page.ts';

export const attributesPages = {
  SMK4120: {
    why: 'Scores and stages decide whether a lead is handed over, and the handoff decides who has it. If a score asked who has the lead, the answer would hang on itself, and on which of the two was asked first.',
    wrong: {
      text: `qualification more {
  score extra from 0 to 10 {
    +5 known_to_us when last_owner is known
  }
}
`,
    },
    right: {
      text: `handoff again from marketing to sales {
  when a lead becomes mql where last_owner is unknown
  route {
    to desk in turn when stage is mql
    otherwise to queue pile
  }
}
`,
    },
  },
  SMK4121: {
    why: 'Nobody fills in which campaign brought a lead: an event brings it, as a form that was sent or an advertisement that was clicked. Without such an event the condition would never be true.',
    wrong: {
      text: `channel website

qualification more {
  score extra from 0 to 10 {
    +5 from_our_site when channel is website
  }
}
`,
    },
    right: {
      text: `channel website

event form_sent { channel text }

qualification more {
  score extra from 0 to 10 {
    +5 from_our_site when channel is website
  }
}
`,
    },
  },
} as const satisfies PageTexts;
