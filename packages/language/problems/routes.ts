import { problemKind } from './kind.ts';

export const saysNotHow = problemKind<{ team: string }>('SMK4040', 'team without a turn', ({ team }) => ({
  sentence: `\`${team}\` is a team, and the line does not say who of it takes the lead.`,
  hint: `Write \`to ${team} in turn\`.`,
}));

export const notAnOwner = problemKind<{ name: string; is: string | null; near: string | null }>(
  'SMK4041',
  'nobody to hand to',
  ({ name, is, near }) => ({
    sentence:
      is === null
        ? `There is no person, and no field that holds a person, called \`${name}\`.`
        : `\`${name}\` is ${is}, and a lead goes to a person, a team or a queue.`,
    hint: is === 'a queue' ? `Write \`to queue ${name}\`.` : near === null ? null : `Did you mean \`${near}\`?`,
  }),
);

export const notASpokenLanguage = problemKind<{ name: string; spoken: readonly string[]; isField: boolean }>(
  'SMK4042',
  'language that nobody speaks',
  ({ name, spoken, isField }) => ({
    sentence: isField
      ? `\`${name}\` is a field that holds no language.`
      : `\`${name}\` is no field of the lead, and nobody speaks a language called so.`,
    hint:
      spoken.length === 0
        ? 'Say what people speak: `person anna "Anna Kurz" <anna@firma.example> speaks de, en`.'
        : `Write a field that holds a language, or one of \`${spoken.join('`, `')}\`.`,
  }),
);

export const waitsForever = problemKind<{ line: string }>('SMK4043', 'nobody to wait for', ({ line }) => ({
  sentence: `\`${line}\` cannot wait: only a team opens again.`,
  hint: 'Leave `or wait` out.',
}));

export const notADayOfLeave = problemKind<{ written: string }>(
  'SMK4044',
  'leave in other than days',
  ({ written }) => ({
    sentence: `\`${written}\` is no number of days, and a leave is counted in whole days.`,
    hint: 'Write it in days, such as `2 days`.',
  }),
);

export const emptyLimit = problemKind<{ of: string }>('SMK4045', 'limit said twice', ({ of }) => ({
  sentence: `How many leads are taken ${of} is said twice.`,
  hint: 'Keep one of the two.',
}));

export const eachOfOne = problemKind('SMK4046', 'each of one person', () => ({
  sentence: '`each` is for teams; a person has a capacity alone.',
  hint: 'Leave `each` out.',
}));

export const followsItself = problemKind<{ handoff: string }>('SMK4047', 'handoff after itself', ({ handoff }) => ({
  sentence: `\`${handoff}\` would open itself again as soon as it ends.`,
  hint: 'To hand the same lead over once more, let it `recycle`.',
}));

export const restsForever = problemKind('SMK4048', 'rest without an end', () => ({
  sentence: 'A lead that waits for something that may never come would rest for ever.',
  hint: 'Say when it comes back at the latest, such as `or after 180 days`.',
}));

export const noStageBelow = problemKind<{ handoff: string }>('SMK4049', 'no stage to fall below', ({ handoff }) => ({
  sentence: `No stage opens \`${handoff}\`, nor a handoff before it, so that a lead cannot be put below one.`,
  hint: 'Write `then close`, or open it by `when a lead becomes mql`.',
}));

export const notADay = problemKind<{ field: string }>('SMK4050', 'no date to come back at', ({ field }) => ({
  sentence: `\`${field}\` is no date, so that it cannot say when a lead comes back.`,
  hint: null,
}));

export const neverReached = problemKind<{ line: string; by: number }>('SMK4056', 'asked already', ({ line, by }) => ({
  sentence: `\`${line}\` never takes a lead: it comes only after line ${by}, which asks the same people and found nobody.`,
  hint: `Take it out, or write \`when\` and a condition into line ${by}.`,
}));

export const turnOfOne = problemKind<{ person: string }>('SMK4057', 'turn of one person', ({ person }) => ({
  sentence: `\`${person}\` is one person, and only several take turns.`,
  hint: `Write \`to ${person}\`.`,
}));

export const waitInCondition = problemKind<{ line: string }>('SMK4059', 'wait within a condition', ({ line }) => ({
  sentence: '`or wait` behind a condition reads as a part of it.',
  hint: `Write it before \`when\`, as in \`${line} or wait when …\`, or set it apart by a comma: \`, or wait\`.`,
}));

export const nextOfOne = problemKind<{ places: readonly string[] }>(
  'SMK4058',
  'nobody to offer to',
  ({ places }) => ({
    sentence: `There is never a next one to offer a lead to: ${places.map((place) => `\`${place}\``).join(' and ')} ${places.length === 1 ? 'has' : 'have'} a single member.`,
    hint: 'Escalate instead, such as `escalate to leader of department`, or give a team more `members`.',
  }),
  'warning',
);
