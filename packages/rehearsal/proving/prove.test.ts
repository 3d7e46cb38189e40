import { judgeCondition } from '@smk/engine';
import { compile, showProblem } from '@smk/language';
import { newStanding, type Condition, type LeadFacts, type Plan } from '@smk/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prove } from './prove.ts';

const company = `language 1
company "Small" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  office
}
calendar office { open mon to fri 09:00 to 17:00 }
department marketing { led by maria }
department sales     { led by sven }
person maria "Maria" <maria@small.example>
person sven  "Sven"  <sven@small.example>
person anna  "Anna"  <anna@small.example>
lead by email {
  email     email required
  country   country
  employees whole number
  bikes     whole number
  source    one of (website, fair, referral)
  consent   yes/no
  title     text
}
let size be larger of (employees, bikes)
event asked { product text }
event called { reached yes/no }
`;

const qualification = `qualification inbound {
  score fit from 0 to 60 {
    +30 big   when size >= 200
    +20 small when size < 50
    +15 home  when country in (DE, AT)
  }
  score interest from 0 to 40 {
    +25 asked_for on asked
  }
  stage ready when fit >= 30
}
`;

const takers = `team desk in sales { members anna, sven, led by anna }
queue pile in sales watched by sven
`;

const handoff = (
  route: string,
  owes = 'sales owes accept within 1 business hour',
) => `handoff to_sales from marketing to sales {
  when a lead becomes ready
  route {
${route}
    otherwise to queue pile
  }
  ${owes}
  ends { lost then close }
}
${takers}`;

function compiled(...texts: readonly string[]): {
  readonly plan: Plan;
  readonly sources: readonly { path: string; text: string }[];
} {
  const sources = [company, ...texts].map((text, index) => ({ path: `${index}.smk`, text }));
  const { value, problems } = compile(sources, { years: { from: 2026, to: 2027 } });
  if (value === undefined) throw new Error(problems.map((problem) => showProblem(problem, sources)).join('\n'));
  return { plan: value.plan, sources };
}

function compiles(...texts: readonly string[]): boolean {
  const sources = [company, ...texts].map((text, index) => ({ path: `${index}.smk`, text }));
  return compile(sources, { years: { from: 2026, to: 2027 } }).value !== undefined;
}

function found(...texts: readonly string[]): string {
  const { plan, sources } = compiled(...texts);
  return prove(plan, sources)
    .map(({ code, span, sentence, hint }) => `${code} ${span.file}:${span.start.line} ${sentence} ${hint ?? ''}`)
    .join('\n');
}

test('stages without a handoff reach nobody, where there are people who could take their leads', () => {
  expect(found(qualification, takers)).toMatchInlineSnapshot(
    `"SMK4104 1.smk:10 No handoff begins with a stage, so that nobody is given the leads that become \`ready\`, the highest one. Write a handoff with \`when a lead becomes ready\`. A lead that shows it: \`given lead { bikes 200 }\`."`,
  );
  expect(found(qualification)).toBe('');
});

const opening = (name: string, when: string) => `handoff ${name} from marketing to sales {
  when a lead becomes ready${when}
  route { otherwise to queue pile }
  ends { lost then close }
}
`;

test('leads of whom no handoff asks what is true reach nobody, also where what it asks is unknown', () => {
  const two = (first: string, second: string) =>
    found(qualification, takers, opening('one', first), opening('two', second));
  expect(two(' where source is fair', ' where source is not fair')).toMatchInlineSnapshot(
    `"SMK4104 1.smk:10 A lead can become \`ready\`, the highest stage, and reach nobody: what stands after \`where\` in \`one\`, \`two\` need not be true of it. Add a handoff for the rest, or leave out a \`where\`. A lead that shows it: \`given lead { bikes 0, country DE }\`."`,
  );
  expect(two(' where employees < 1_000', ' where employees > 1_000')).toContain('`given lead { employees 1_000');
  expect(two(' where source is fair', '')).toBe('');
  expect(two(' where source is fair', ' where none of (source is fair) or source is unknown')).toBe('');
});

test('a handoff that asks what no lead of its stage is, is opened by none', () => {
  const asked = (where: string) =>
    found(
      qualification.replace('fit >= 30', 'size >= 200'),
      takers,
      opening('whole', ''),
      opening('some', ` where ${where}`),
    );
  expect(asked('size < 100')).toMatchInlineSnapshot(
    `"SMK4101 4.smk:2 No lead that becomes \`ready\` can make \`size < 100\` true, so \`ready\` never opens \`some\`. Look for two parts that exclude each other, or for a score that cannot get that far."`,
  );
  expect(asked('employees < 100')).toBe('');
  // After an embargo the lead may have changed.
  expect(asked('size < 100, unless refused within 30 days')).toBe('');
});

test('a stage whose every lead is refused is reached by nobody', () => {
  const refusing = (when: string) =>
    found(
      qualification.replace(
        'stage ready when fit >= 30',
        `refuse unwilling when consent is no\n  stage ready when ${when}`,
      ),
      handoff(''),
    );
  expect(refusing('asked and consent is no')).toMatchInlineSnapshot(
    `"SMK4101 1.smk:11 Every lead that this is true of is kept out by \`unwilling\` on line 10, so nobody ever becomes \`ready\`. Ask for something else in \`ready\`, or let \`unwilling\` keep out fewer."`,
  );
  expect(refusing('asked and consent is not yes')).toContain('kept out by `unwilling`');
  expect(refusing('asked and (consent is no or consent is unknown)')).toBe('');
});

test('what is asked of an event, and no event is, is found wherever it is asked', () => {
  const never = 'where reached is yes and reached is no';
  expect(
    found(
      qualification.replace('asked_for on asked', `asked_for on called ${never}`),
      handoff('', `sales owes accept within 1 business hour, met by called ${never}`).replace(
        'lost then close',
        `lost on called ${never} then close, gone on called then recycle on called where (reached and reached is no) or after 3 days`,
      ),
      `qualification others { refuse odd when consent is no or at least 2 called where (reached is yes and reached is no) }\n`,
    ),
  ).toMatchInlineSnapshot(`
    "SMK4101 1.smk:8 No \`called\` can make \`reached and reached is no\` true, so \`asked_for\` never counts. Look for two parts that exclude each other, or for a score that cannot get that far.
    SMK4101 2.smk:7 No \`called\` can make \`reached and reached is no\` true, so no event ever meets \`accept\`. Look for two parts that exclude each other, or for a score that cannot get that far.
    SMK4101 2.smk:8 No \`called\` can make \`reached and reached is no\` true, so no event ends it as \`lost\`. Look for two parts that exclude each other, or for a score that cannot get that far.
    SMK4101 2.smk:8 No \`called\` can make \`reached and reached is no\` true, so no lead comes back by it. Look for two parts that exclude each other, or for a score that cannot get that far.
    SMK4101 3.smk:1 No \`called\` can make \`reached and reached is no\` true, so none is counted here. Look for two parts that exclude each other, or for a score that cannot get that far."
  `);
});

test('an end by an event is hidden by earlier ones that leave none for it', () => {
  const ends = (text: string) => found(qualification, handoff('').replace('lost then close', text));
  expect(ends('won on asked then close, lost on asked where product is "bike" then close')).toMatchInlineSnapshot(
    `"SMK4102 2.smk:8 Every \`asked\` that this line is for ends the handoff by line 8 above it, so that none ends it as \`lost\`. Move it above line 8, or take it out. A lead that shows it: \`when asked { product "bike" }\`."`,
  );
  expect(ends('won on asked where product is "bike" then close, lost on asked then close')).toBe('');
});

test('rules that mean what they say give no finding', () => {
  expect(found(qualification, handoff('    to desk in turn when country in (DE, AT)'))).toBe('');
});

test('two parts that exclude each other are found, through values that are made from others too', () => {
  const said = found(
    qualification.replace(
      'stage ready',
      'refuse odd when size >= 200 and employees between 300 and 100_000 and bikes > 400 and size < 350\n  stage ready',
    ),
  );
  expect(said).toMatchInlineSnapshot(
    `"SMK4101 1.smk:10 No lead can make \`size >= 200 and employees between 300 and 100_000 and bikes > 400 and size < 350\` true, so \`odd\` refuses nobody. Look for two parts that exclude each other, or for a score that cannot get that far."`,
  );
});

test('a score that lines which exclude each other cannot bring so far is out of reach', () => {
  expect(
    found(qualification.replace('fit >= 30', 'fit >= 46 or (fit >= 50 and interest >= 10)')),
  ).toMatchInlineSnapshot(
    `"SMK4101 1.smk:10 No lead can make \`fit >= 46 or (fit >= 50 and interest >= 10)\` true, so nobody ever becomes \`ready\`. Look for two parts that exclude each other, or for a score that cannot get that far."`,
  );
});

test('a group of lines goes no further than its ceiling, and no lower than its lines', () => {
  const grouped = (most: number, when: string) =>
    found(
      qualification
        .replace(
          '    +30 big ',
          `    group sizes at most ${most} {\n      +10 sized when size is known or size is unknown\n    +30 big `,
        )
        .replace('size < 50\n', 'size < 50\n    }\n')
        .replace('fit >= 30', when),
    );
  expect(grouped(20, 'fit >= 36')).toContain('No lead can make `fit >= 36` true, so nobody ever becomes `ready`.');
  expect(grouped(20, 'fit >= 35')).toBe('');
  // Its lines give ten at the least, of which eight remain.
  expect(grouped(8, 'fit < 9')).toBe('');
  expect(grouped(8, 'fit < 8')).toContain('No lead can make `fit < 8` true');
});

test('a stage is not hidden by one that something ends, and an end or a wait that never comes is found', () => {
  const stages = (text: string) => found(qualification.replace('stage ready when fit >= 30', text));
  expect(stages('stage ready when fit >= 30\n  stage best when fit >= 15 until consent is no')).toBe('');
  expect(stages('stage ready when fit >= 30 until size >= 200 and size < 100')).toContain('nobody ever leaves `ready`');
  expect(
    stages('wait bought up to 2 hours while size >= 200 and size < 100, then go on\n  stage ready when fit >= 30'),
  ).toContain('`bought` holds nobody');
});

test('a route line that earlier ones leave nobody for shows a lead and who takes it', () => {
  const route = `    to desk in turn when country in (DE, AT)
    to queue pile   when size >= 100
    to desk in turn when employees >= 150 and country is not DE`;
  expect(found(qualification, handoff(route))).toMatchInlineSnapshot(
    `"SMK4102 2.smk:6 Every lead that this line would send to \`desk\` is taken by line 5 above it. Move it above line 5, or take it out. A lead that shows it: \`given lead { employees 199, country AT }\`."`,
  );
});

test('a line is hidden by several together, and not by one for whose absent team it stands in', () => {
  const hiding = (lines: string) => found(qualification, handoff(lines));
  expect(
    hiding(`    to queue pile   when employees >= 100
    to queue pile   when employees < 100
    to queue pile   when country is DE
    to desk in turn when employees is known`),
  ).toMatchInlineSnapshot(
    `"SMK4102 2.smk:7 Every lead that this line would send to \`desk\` is taken by lines 4 and 5 above it. Move it above line 4, or take it out. A lead that shows it: \`given lead { employees 0 }\`."`,
  );
  expect(
    hiding('    to desk in turn when country is DE\n    to queue pile   when country is DE and size >= 200'),
  ).toContain('is taken by line 4 above it, unless nobody of `desk` is there.');
  expect(hiding('    to desk in turn when country is DE\n    to queue pile   when country is DE')).toBe('');
  expect(hiding('    to desk in turn or wait when country is DE\n    to queue pile when country is DE')).toContain(
    'SMK4102',
  );
});

test('below a team without a condition a line is for when nobody of it is there, and with a condition it is likely a slip', () => {
  const below = (line: string) => found(qualification, handoff(`    to desk in turn\n    ${line}`));
  expect(below('to queue pile when country is DE')).toContain(
    'taken by line 4 above it, unless nobody of `desk` is there.',
  );
  expect(below('to last_owner')).toBe('');
});

test('a stage whose leads are all in a higher one is nobody’s', () => {
  expect(
    found(
      qualification.replace('stage ready when fit >= 30', 'stage ready when fit >= 30\n  stage best when fit >= 15'),
    ),
  ).toMatchInlineSnapshot(
    `"SMK4103 1.smk:10 Every lead that reaches \`ready\` reaches \`best\` too, so nobody is ever just \`ready\`. Stages stand from the lowest to the highest: make \`best\` ask for more, or swap the two. A lead that shows it: \`given lead { bikes 200 }\`."`,
  );
});

test('a promise, a goal or a campaign that no lead is for is found', () => {
  const month = `promise supply by marketing to sales {
  deliver lead value >= EUR 10_000 each month
  deliver count of ready where (size >= 200 and size < 100) >= 3 each month
  worth   EUR 900 for a ready where country in (DE, AT) and employees < 0
  worth   EUR 800 for a ready where size >= 100
  worth   EUR 700 for a ready where size >= 150 and source is fair
  worth   EUR 450 for a ready
}
goal ours of sales {
  measure share of ready where fit >= 46
  target  >= 10% each month
}
campaign fair {
  runs     2026-03-01 to 2026-03-31
  owners   maria of marketing
  audience size < 20 and employees >= 30
}
`;
  expect(found(qualification, handoff(''), month)).toMatchInlineSnapshot(`
    "SMK4101 3.smk:3 No lead can make \`size >= 200 and size < 100\` true, so \`supply\` counts nobody. Look for two parts that exclude each other, or for a score that cannot get that far.
    SMK4101 3.smk:10 No lead can make \`fit >= 46\` true, so \`ours\` counts nobody. Look for two parts that exclude each other, or for a score that cannot get that far.
    SMK4101 3.smk:16 No lead can make \`size < 20 and employees >= 30\` true, so \`fair\` is for nobody. Look for two parts that exclude each other, or for a score that cannot get that far.
    SMK4107 3.smk:6 Every \`ready\` that this line is for is counted by line 5 above it. Move it above line 5, or take it out. A lead that shows it: \`given lead { employees 199, source fair }\`."
  `);
});

test('hours that run on at night are shown with such a night', () => {
  expect(found(qualification, handoff('', 'sales owes accept within 3 hours'))).toMatchInlineSnapshot(
    `"SMK4105 2.smk:7 What is owed \`within 3 hours\` from 2026-01-05 14:30 is overdue at 2026-01-05 17:30, when nobody of \`sales\` is at work. Write \`within 3 business hours\` to count open time only."`,
  );
});

test('also minutes run on at night, and what others owe than the receiver', () => {
  expect(found(qualification, handoff('', 'sales owes accept within 5 minutes'))).toContain(
    'from 2026-01-05 16:59 is overdue at 2026-01-05 17:04',
  );
  const others = `review monthly {
  on day 5 of each month at 23:00
  measure taken count of to_sales
  marketing and sales owe sign_off within 2 hours
}
feedback heard from sales to marketing {
  about need
  marketing owes answer within 3 hours
}
`;
  const sentBack = handoff('').replace(
    'ends {',
    `sales may reject because {
    wrong then marketing owes correction within 2 hours, then hand over again
  }
  ends {`,
  );
  expect(found(qualification, sentBack, others).match(/SMK4105 \S+/g)).toEqual([
    'SMK4105 2.smk:9',
    'SMK4105 3.smk:4',
    'SMK4105 3.smk:8',
  ]);
});

test('what takes longer than a week of open hours is found, also where calendars do not reach that far', () => {
  const owed = (within: string, open = '') =>
    found(qualification, handoff('', `sales owes quote within ${within}`), open);
  expect(owed('41 business hours')).toMatchInlineSnapshot(
    `"SMK4108 2.smk:7 What is owed \`within 41 business hours\` from 2026-01-05 01:00 is due at 2026-01-12 10:00, more than a week later: \`office\` is not open that long in a week. Count it in business days, such as \`within 10 business days\`, or choose a shorter time."`,
  );
  expect(owed('40 business hours')).toBe('');
  expect(owed('60 business days')).toBe('');
  expect(owed('90 business hours by calendar tiny', 'calendar tiny { open mon 09:00 to 09:05 }\n')).toContain(
    'is not due in all the years that calendars know: `tiny` is open too little.',
  );
});

test('what stands behind a return never comes', () => {
  const owes = `sales owes accept within 1 business hour {
    after 2 business hours return
    after 3 business hours remind owner
    after 1 business day   remind owner
  }`;
  expect(found(qualification, handoff('', owes))).toMatchInlineSnapshot(`
    "SMK4106 2.smk:9 \`after 3 business hours\` never comes: \`return\` on line 8 has ended the handoff by then. Move it above line 8, with an earlier time, or take it out.
    SMK4106 2.smk:10 \`after 1 business day\` never comes: \`return\` on line 8 has ended the handoff by then. Move it above line 8, with an earlier time, or take it out."
  `);
});

test('a ladder reads as it runs', () => {
  const owes = `sales owes accept within 1 business day {
    after 3 business days escalate to leader of team
    after 20 hours        remind owner
  }`;
  expect(found(qualification, handoff('    to desk in turn when consent is yes', owes))).toMatchInlineSnapshot(
    `"SMK4106 2.smk:9 \`after 20 hours\` never comes after \`after 3 business days\` of line 8, which stands above it. Move it above line 8, so that the ladder reads as it runs."`,
  );
});

const atom = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('employees', 'bikes', 'size', 'fit', 'interest'),
      fc.constantFrom('>=', '<', '>', '<='),
      fc.constantFrom(0, 10, 15, 20, 30, 35, 40, 45, 50, 60, 199, 200),
    )
    .map((parts) => parts.join(' ')),
  fc.constantFrom(
    'country in (DE, AT)',
    'country is FR',
    'source is fair',
    'source is not fair',
    'consent is yes',
    'consent is no',
    'employees is unknown',
    'country is known',
    'asked',
    'at least 2 called within 7 days',
    'title contains "head"',
    'domain of email is "rival.example"',
  ),
);
/** Conditions as somebody might write them. */
const condition = fc.letrec<{ all: string }>((tie) => ({
  all: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc
      .tuple(
        fc.constantFrom('all of', 'any of', 'none of', 'at least 2 of'),
        fc.array(tie('all'), { minLength: 2, maxLength: 3 }),
      )
      .map(([words, parts]) => `${words} (${parts.join(', ')})`),
    tie('all').map((inner) => `not (${inner})`),
  ),
})).all;

test('whatever is said never to be true is not true of ten thousand leads', { timeout: 60_000 }, () => {
  let claims = 0;
  fc.assert(
    fc.property(fc.array(condition, { minLength: 6, maxLength: 6 }), (conditions) => {
      const stages = conditions.map((one, index) => `  stage s${index} when ${one}`).join('\n');
      const texts = [qualification.replace('  stage ready when fit >= 30', stages)];
      fc.pre(compiles(...texts));
      const { plan, sources } = compiled(...texts);
      const never = prove(plan, sources).filter(({ code }) => code === 'SMK4101');
      const written = plan.qualifications[0]!.stages;
      for (const { span } of never) {
        const stage = written.find(({ when }) => when.at.line === span.start.line);
        if (stage === undefined) continue;
        claims += 1;
        expect(firstThatHolds(plan, stage.when.condition)).toBe(null);
      }
    }),
    { numRuns: 60, seed: 4 },
  );
  expect(claims).toBeGreaterThan(10);
});

test(
  'whatever is said to be hidden is taken by earlier lines or higher stages, of ten thousand leads',
  { timeout: 60_000 },
  () => {
    let claims = 0;
    fc.assert(
      fc.property(fc.array(condition, { minLength: 6, maxLength: 6 }), (conditions) => {
        const stages = conditions.slice(0, 3).map((one, index) => `  stage s${index} when ${one}`);
        const lines = conditions.map((one) => `    to queue pile when ${one}`);
        const texts = [
          qualification.replace('  stage ready when fit >= 30', stages.join('\n')),
          handoff(lines.join('\n')).replace('becomes ready', 'becomes s0'),
        ];
        fc.pre(compiles(...texts));
        const { plan, sources } = compiled(...texts);
        const routes = plan.handoffs[0]!.routes.flatMap(({ when }) => when ?? []);
        const written = plan.qualifications[0]!.stages.map(({ when }) => when);
        for (const { code, span } of prove(plan, sources)) {
          if (code !== 'SMK4102' && code !== 'SMK4103') continue;
          const places = code === 'SMK4102' ? routes : written;
          const index = places.findIndex(({ at }) => at.line === span.start.line);
          const others = code === 'SMK4102' ? places.slice(0, index) : places.slice(index + 1);
          claims += 1;
          const unwanted = others.map((one) => one.condition);
          expect(firstThatHolds(plan, places[index]!.condition, unwanted)).toBe(null);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(claims).toBeGreaterThan(10);
  },
);

function firstThatHolds(plan: Plan, condition: Condition, unwanted: readonly Condition[] = []): unknown {
  const asOf = Date.parse('2026-03-02T10:00Z');
  const judged = judgeCondition(plan, condition);
  const others = unwanted.map((one) => judgeCondition(plan, one));
  const holds = (facts: LeadFacts): boolean =>
    judged(facts, asOf) === true && others.every((other) => other(facts, asOf) !== true);
  let state = 7;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (state >>> 8) % limit;
  };
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  for (let index = 0; index < 10_000; index += 1) {
    const fields = {
      email: one(['a@rival.example', 'a@firma.example', null]),
      country: one(['DE', 'AT', 'FR', 'US', null]),
      employees: one([0, 9, 10, 15, 30, 40, 49, 50, 60, 199, 200, 350, 5000, null]),
      bikes: one([0, 9, 10, 15, 30, 40, 49, 50, 60, 199, 200, 350, 5000, null]),
      source: one(['website', 'fair', 'referral', null]),
      consent: one([true, false, null]),
      title: one(['Head of it', 'Buyer', null]),
    };
    const events = Array.from({ length: below(4) }, (_, at) => ({
      id: String(at),
      name: one(['asked', 'called']),
      at: asOf - below(20) * 86_400_000,
      data: {},
    })).toSorted((a, b) => a.at - b.at);
    if (holds({ fields, events, standing: newStanding })) return { fields, events };
  }
  return null;
}
