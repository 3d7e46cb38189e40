import { compile, type Problem } from '../index.ts';

/** The smallest company that compiles: each part by its file's name, to be left out or written anew. */
export const smallCompany = {
  company: 'company "Nord" {\n  time zone "Europe/Berlin"\n  currency EUR\n  calendar work\n}\n',
  calendar: 'calendar work { open mon to fri 09:00 to 17:00 }\n',
  lead: `lead by email {
  email     email required
  name      text
  region    text
  country   country
  employees whole number
  source    one of (website, event, referral)
  consent   yes/no
  budget    money
  wants_by  date
  growth    %
  seen_at   moment
  contract  duration
  speaks    language
  ours      person
  interests list of one of (roof, wall)
}
`,
  events: `event demo_requested { product text }
event call_logged { reached yes/no }
event deal_won { deal_value money }
`,
  people: `department marketing { led by maria }
department sales { led by sven }
person maria "Maria Lenz" <maria@nord.example>
person sven "Sven Beck" <sven@nord.example>
person anna "Anna Kurz" <anna@nord.example>
team desk in sales { members anna, sven, led by anna }
queue pile in sales watched by sven
`,
  qualification: `qualification inbound {
  score fit from 0 to 60 {
    +30 big     when employees >= 200
    +30 at_home when country is DE
  }
  score interest from 0 to 40 {
    +25 demo on demo_requested
  }
  refuse no_consent when consent is no
  stage mql when fit >= 30
}
`,
  handoff: `handoff to_sales from marketing to sales {
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
    won on deal_won then close
  }
}
`,
};

type Part = keyof typeof smallCompany;

/** What is wrong with the small company once `text` joins it, or a part is replaced: each as `CODE line: sentence (hint)`. */
export function problemsIn(
  text: string,
  instead: Partial<Record<Part, string>> = {},
  lists: Readonly<Record<string, string>> = {},
): string[] {
  return problemsOf(text, instead, lists).map(
    ({ code, span, sentence, hint }) =>
      `${code} ${span.file} ${span.start.line}: ${sentence}${hint === null ? '' : ` (${hint})`}`,
  );
}

/** The same as values. */
function problemsOf(
  text: string,
  instead: Partial<Record<Part, string>> = {},
  lists: Readonly<Record<string, string>> = {},
): readonly Problem[] {
  const parts = Object.entries({ ...smallCompany, ...instead }).map(([name, part]) => ({
    path: `${name}.smk`,
    text: part,
  }));
  const files = Object.entries(lists).map(([path, values]) => ({ path, text: values }));
  return compile([...parts, { path: 'text.smk', text }, ...files], { years: { from: 2026, to: 2026 } }).problems;
}

/** Rules that trip a kind of problem, all that is then said, and the nearest rules that do not. */
export type Golden = { readonly wrong: Written; readonly says: readonly string[]; readonly right: Written };

/** Text that joins the small company, parts of it written anew, files of lists. */
export type Written = {
  readonly text?: string;
  readonly instead?: Partial<Record<Part, string>>;
  readonly lists?: Readonly<Record<string, string>>;
};

export function saidOf({ text = '', instead = {}, lists = {} }: Written): string[] {
  return problemsIn(text, instead, lists);
}

/** A stage that only `condition` decides. */
export function stage(condition: string): Written {
  return { text: `qualification more {\n  stage extra when ${condition}\n}\n` };
}

/** The small company's handoff with one line in place of another. */
export function handoff(line: string, instead: string): Written {
  return { instead: { handoff: replaced(smallCompany.handoff, line, instead) } };
}

/** A part of the small company with one line in place of another. */
export function part(name: Part, line: string, instead: string): Written {
  return { instead: { [name]: replaced(smallCompany[name], line, instead) } };
}

/** A review that measures and is signed off, with `lines` besides. */
export function review(...lines: readonly string[]): Written {
  const all = lines.some((line) => line.startsWith('on '))
    ? lines
    : ['on business day 1 of each month at 09:00', ...lines];
  return { text: `review monthly {\n${all.map((line) => `  ${line}\n`).join('')}}\n` };
}

/** A test block that starts on a Monday with a lead that could exist. */
export function testBlock(...lines: readonly string[]): Written {
  const given = lines.some((line) => line.startsWith('given')) ? [] : ['given lead { email "k@firma.example" }'];
  return {
    text: `test "it" {\n${['as of 2026-11-16 10:00', ...given, ...lines].map((line) => `  ${line}\n`).join('')}}\n`,
  };
}

/** A test of cases of which each line is a row or a line around the table. */
export function casesBlock(...lines: readonly string[]): Written {
  return { text: `test "them" cases {\n${lines.map((line) => `  ${line}\n`).join('')}}\n` };
}

function replaced(text: string, line: string, instead: string): string {
  if (!text.includes(line)) throw new Error(`The small company has no line "${line}".`);
  return text.replace(line, instead);
}
