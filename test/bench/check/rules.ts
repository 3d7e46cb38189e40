import type { Source } from '@smk/language';

/** A generator of numbers in [0, 1) from a seed (mulberry32): the same rules in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(11);
const whole = (below: number): number => Math.floor(random() * below);
const one = <T>(of: readonly T[]): T => of[whole(of.length)]!;
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const countries = ['DE', 'AT', 'CH', 'FR', 'NL', 'BE', 'PL', 'SE', 'IT', 'ES'];
const sources = ['website', 'event', 'referral', 'partner', 'outbound', 'product'];
const topics = ['pricing', 'roof', 'storage', 'heat', 'service'];

/** How large the parts are for so many thousand lines. */
type Size = { readonly thousands: number };

/** Who there is: departments, and teams with their people and a queue each. */
function organisation({ thousands }: Size): string {
  const teams = times(4 * thousands, (team) => {
    const members = times(4, (place) => `p${team}_${place}`);
    return [
      ...members.map((name, place) => `person ${name} "Person ${team}.${place}" <${name}@firma.example>`),
      '',
      `team desk_${team} in sales {`,
      `  members ${members[0]} weight 2, ${members.slice(1).join(', ')}`,
      `  led by  ${members[1]}`,
      '}',
      '',
      `queue pile_${team} in sales watched by sven`,
      '',
    ].join('\n');
  });
  return `language 1

company "Generated" {
  time zone "Europe/Berlin"
  currency  EUR
  calendar  berlin
}

calendar berlin {
  time zone "Europe/Berlin"
  open      mon to fri 09:00 to 17:30
  closed    on public holidays of DE-BE
  closed    2026-12-24 to 2027-01-01
}

department marketing { led by maria }

department sales { led by sven }

person maria "Maria Lenz" <maria@firma.example>
person sven  "Sven Beck"  <sven@firma.example>

${teams.join('\n')}`;
}

/** What is known of a lead, and what happens to it. */
function leads({ thousands }: Size): string {
  const numbers = times(
    10 * thousands,
    (field) => `  size_${field} whole number  means "Figure ${field} of enrichment"`,
  );
  const texts = times(3 * thousands, (field) => `  note_${field} text`);
  const lists = times(2 * thousands, (list) => [
    `list words_${list} {`,
    ...times(10, (value) => `  "rival${list}-${value}.example",`).slice(0, -1),
    `  "last${list}.example"`,
    '}',
    '',
  ]);
  return `language 1

lead by email {
  email     email         required personal  also "Work Email", "E-Mail"
  company   text          required           also "Account Name", "Firma"
  country   country
  employees whole number
  budget    money
  source    one of (${sources.join(', ')})
  consent   yes/no        required           means "May we contact this person?"
${[...numbers, ...texts].join('\n')}
}

list dach { DE, AT, CH }

${lists.flat().join('\n')}
${times(3 * thousands, (event) => `event seen_${event} { topic text }`).join('\n')}
event called { reached yes/no }
event deal_won { deal_value money }
${times(2 * thousands, (index) => `let larger_${index} be larger of (size_${3 * index}, size_${3 * index + 1})`).join('\n')}
`;
}

function condition({ thousands }: Size, line: number): string {
  const size = `size_${line % (10 * thousands)}`;
  return one([
    () => `${size} >= ${10 * (1 + whole(90))}`,
    () => `${size} between ${10 * (1 + whole(40))} and ${1000 + whole(90)}`,
    () => `${size} >= ${10 * (1 + whole(90))} and country in dach`,
    () => `note_${line % (3 * thousands)} contains any of ("${one(topics)}", "head", "vp")`,
    () =>
      `any of (larger_${line % (2 * thousands)} >= ${100 + whole(900)}, country in (${countries.slice(0, 3 + whole(4)).join(', ')}))`,
    () => `domain of email in words_${line % (2 * thousands)}`,
    () => `source is ${one(sources)} and consent`,
    () => `budget >= EUR ${10 + whole(90)}_000 or not (country is ${one(countries)})`,
  ])();
}

/** What leads are worth: scores of thirty lines on what is known, one on what happens, stages. */
function qualification(size: Size): string {
  const scores = times(2 * size.thousands, (score) => [
    `  score fit_${score} from 0 to 100 {`,
    ...times(30, (line) => {
      const means = line % 3 === 0 ? `  means "reason ${line} of ${score}"` : '';
      return `    +${1 + whole(20)} fit_${score}_line_${line} when ${condition(size, score * 30 + line)}${means}`;
    }),
    '  }',
    '',
  ]);
  return `language 1

qualification inbound {
${scores.flat().join('\n')}
  score interest from 0 to 40 {
    halves every 14 days
${times(3 * size.thousands, (event) => `    +${5 + whole(10)} saw_${event} on seen_${event} where topic is "${one(topics)}", at most ${1 + whole(3)} within 7 days`).join('\n')}
  }

  refuse no_consent when consent is no
  refuse rival      when domain of email in words_0

  stage engaged when interest >= 5
  stage ready   when fit_0 >= 30 and interest >= 10
}
`;
}

/** One handoff with as many routes as there are teams, each for a size of its own, and a ladder. */
function handoff({ thousands }: Size): string {
  const routes = times(
    4 * thousands,
    (team) => `    to desk_${team} in turn when size_${team} >= ${500 + team} and country is ${countries[team % 10]}`,
  );
  return `language 1

handoff to_sales from marketing to sales {
  when a lead becomes ready, unless refused within 30 days
  needs email, company, country
  route {
${routes.join('\n')}
    otherwise to queue pile_0
  }
  sales owes accept within 1 business hour {
    after 30 business minutes remind owner
    after 1 business hour     offer to the next in the team, at most 2 times
    after 3 business hours    escalate to leader of team
  }
  sales owes contact within 4 business hours, met by called where reached {
    after 4 business hours escalate to leader of department
  }
  sales may reject because {
    not_a_fit then recycle after 90 days
    duplicate then close
  }
  ends {
    won       on deal_won then close
    no_answer             then recycle after 30 days
  }
}
`;
}

/** Tests in two shapes: a story, and a table of cases. */
function* tests({ thousands }: Size): Generator<string> {
  for (let test = 0; ; test += 1) {
    const { year, day } = { year: 2026, day: String(10 + (test % 18)) };
    yield `
test "story ${test}: who shows interest gets further" {
  as of ${year}-11-${day} 10:00
  given lead {
    email   "k${test}@firma.example", company "Firma ${test}"
    country ${one(countries)}, employees ${whole(5000)}, consent yes
    size_${test % (10 * thousands)} ${whole(2000)}
  }
  when seen_${test % (3 * thousands)} { topic "${one(topics)}" }
  expect not refused
  expect interest between 0 and 40
  at ${year}-11-${day} 11:30 when seen_0 { topic "pricing" }
  at ${year}-11-${day} 12:00 expect not refused by no_consent
  at ${year}-12-${day} 12:00 expect interest <= 20
}
`;
    yield `
test "cases ${test}: who is kept out" cases {
  as of ${year}-11-${day} 10:00

  | email                   | consent | employees | country | expect refused | expect interest |
${times(12, (row) => `  | "r${row}@firma${test}.example" | ${row % 4 === 0 ? 'no ' : 'yes'}     | ${String(whole(5000)).padEnd(9)} | ${one(countries)}      | ${row % 4 === 0 ? 'no_consent' : 'no        '}     | 0               |`).join('\n')}
}
`;
  }
}

/** Problems as they come about: a slip here and there. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/ when size_/, ' wen size_'],
  [/ >= /, ' => '],
  [/expect interest /, 'expect intrest '],
  [/ in dach/, ' in dasch'],
  [/country is /, 'country = '],
];

/** Rules of a company with so many lines, in files as people keep them; with a slip in about each hundredth line where asked. */
export function rulesOf(lines: number, { slipped }: { readonly slipped: boolean }): readonly Source[] {
  const size = { thousands: Math.max(1, Math.round(lines / 1000)) };
  const files = [
    { path: 'organisation.smk', text: organisation(size) },
    { path: 'leads.smk', text: leads(size) },
    { path: 'qualification.smk', text: qualification(size) },
    { path: 'handoff.smk', text: handoff(size) },
  ];
  let left = lines - files.reduce((sum, { text }) => sum + countLines(text), 0);
  let text = 'language 1\n';
  for (const test of tests(size)) {
    if (left <= 0) break;
    left -= countLines(test);
    text += test;
    if (countLines(text) < 1000 && left > 0) continue;
    files.push({ path: `tests/tests-${files.length}.smk`, text });
    text = 'language 1\n';
  }
  return slipped ? files.map(withSlips) : files;
}

/** The same rules in one file. */
export function inOneFile(sources: readonly Source[]): readonly Source[] {
  const texts = sources.map(({ text }) => text.replace(/^language 1\n/, ''));
  return [{ path: 'all.smk', text: `language 1\n${texts.join('')}` }];
}

export const countLines = (text: string): number => text.split('\n').length - 1;

function withSlips({ path, text }: Source): Source {
  const changed = text.split('\n').map((line, index) => {
    const [pattern, put] = slips[((index / 97) % slips.length) | 0]!;
    return index % 97 === 0 || index % 97 === 1 ? line.replace(pattern, put) : line;
  });
  return { path, text: changed.join('\n') };
}
