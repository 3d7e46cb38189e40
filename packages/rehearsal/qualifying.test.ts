import { compile, showProblem, type Source } from '@smk/language';
import { expect, test } from 'vitest';
import { measureCoverage } from './covering/measure.ts';
import { runTests } from './rehearse.ts';

const rules = `language 1
company "Small" {
  time zone "Europe/Berlin"
  currency  EUR
}
lead by email {
  email     email required
  employees whole number
}
event looked
event read_paper
event mail_opened may be a bot, confirmed by (replied) within 1 day
event replied
qualification inbound {
  score interest from 0 to 40 {
    fades over 10 days
    +10 opened  on mail_opened
    +5  replies on replied
    group content at most 12 {
      +8 papers on read_paper
      +6 looks  on looked
    }
  }
  score heat from 0 to 100 {
    falls to 20 after 3 days without an event
    falls to 0 after 1 week without an event
    +50 hot on looked
  }
  wait  enrichment up to 2 hours while employees is unknown, asking again every 30 minutes, then go on
  stage warm when interest >= 10 until interest < 5
  stage big  when employees >= 100
}
`;

const failures = (steps: string): readonly string[] => {
  const text = `${rules}test "a test" {\n  as of 2026-11-16 10:00\n${steps}\n}\n`;
  const sources: readonly Source[] = [{ path: 'small.smk', text }];
  const { value, problems } = compile(sources, { years: { from: 2026, to: 2027 } });
  if (!value) throw new Error(problems.map((problem) => showProblem(problem, sources)).join('\n'));
  return runTests(value.plan, value.tests).flatMap((result) => result.failures.map(({ sentence }) => sentence));
};

const known = 'given lead { email "k@firma.example", employees 5 }';
const unknown = 'given lead { email "k@firma.example" }';

test.each([
  [
    'a wait holds a lead until its time is up, and goes on then',
    `${unknown}
    expect waits for enrichment
    expect no stage
    when read_paper
    when replied
    at 2026-11-16 11:59 expect waits for enrichment
    at 2026-11-16 12:00 expect stage is warm`,
  ],
  [
    'what is lacking is named once the wait is over',
    `${unknown}
    at 2026-11-16 12:00 expect insufficient data`,
  ],
  [
    'a group gives no more than it may',
    `${known}
    when read_paper
    when looked
    expect interest is 12 because papers, looks`,
  ],
  [
    'each midnight takes a tenth of what a day gave',
    `${known}
    when read_paper
    at 2026-11-16 23:59 expect interest is 8
    at 2026-11-17 00:00 expect interest is 7
    at 2026-11-20 12:00 when replied
    at 2026-11-20 12:00 expect interest is 9
    at 2026-11-26 00:00 expect interest is 2
    at 2026-11-30 00:00 expect interest is 0`,
  ],
  [
    'silence makes a score fall in steps, and another event lifts it from where it fell to',
    `${known}
    when looked
    at 2026-11-19 09:59 expect heat is 50
    at 2026-11-19 10:00 expect heat is 20
    at 2026-11-20 10:00 when looked
    at 2026-11-20 10:00 expect heat is 70
    at 2026-11-27 10:00 expect heat is 0`,
  ],
  [
    'a stage is left when its end is true, and entered again',
    `${known}
    when read_paper
    when replied
    expect stage is warm
    at 2026-11-23 00:00 expect no stage
    at 2026-11-24 10:00 when read_paper
    at 2026-11-24 10:00 when looked
    at 2026-11-24 10:00 expect stage is warm`,
  ],
  [
    'what may be a bot counts from when it happened once something else has confirmed it',
    `${known}
    when mail_opened
    expect interest is 0
    at 2026-11-17 09:59 when replied
    at 2026-11-17 09:59 expect interest is 14 because opened, replies`,
  ],
  [
    'what confirms it comes too late a day after',
    `${known}
    when mail_opened
    at 2026-11-17 10:00 when replied
    at 2026-11-17 10:00 expect interest is 5 because replies`,
  ],
  [
    'somebody confirms one and drops another',
    `${known}
    when mail_opened
    at 2026-11-16 11:00 when mail_opened is confirmed
    at 2026-11-16 11:00 expect interest is 10 because opened
    at 2026-11-16 12:00 when mail_opened
    at 2026-11-16 12:00 when mail_opened is dropped
    at 2026-11-16 12:30 when replied
    at 2026-11-16 12:30 expect interest is 15`,
  ],
])('%s', (_, steps) => expect(failures(steps)).toEqual([]));

test('what was so instead is said', () => {
  expect(failures(`${known}\n expect waits for enrichment`)).toEqual([
    'Line 4 expects `waits for enrichment` at 2026-11-16 10:00, but no stage was reached with interest 0, heat 0.'.replace(
      'Line 4',
      `Line ${rules.split('\n').length + 3}`,
    ),
  ]);
  expect(failures(`${unknown}\n expect insufficient data`)[0]).toContain('waited for enrichment');
  expect(failures(`${known}\n when mail_opened is dropped\n expect no stage`)[0]).toContain(
    'has `mail_opened is dropped` at 2026-11-16 10:00, but no mail_opened was in doubt.',
  );
});

test('a wait that held nobody and an end that never came are not covered', () => {
  const missing = (steps: string): readonly string[] => {
    const sources = [{ path: 'small.smk', text: `${rules}test "a test" {\n  as of 2026-11-16 10:00\n${steps}\n}\n` }];
    const { value } = compile(sources, { years: { from: 2026, to: 2027 } });
    const { coverage } = measureCoverage(value!.plan, value!.tests, sources);
    return coverage.missing.map((one) => `${one.text}: never ${String(one.never)}`);
  };
  const idle = missing(`${known}\n expect no stage`);
  const never = (of: readonly string[], what: string): boolean => of.some((one) => one.endsWith(what));
  expect([never(idle, 'never never waited'), never(idle, 'interest < 5: never false')]).toEqual([true, true]);
  const busy = missing(`${unknown}\n when read_paper\n when replied\n at 2026-11-16 12:00 expect stage is warm`);
  expect([never(busy, 'never never waited'), never(busy, 'interest < 5: never true')]).toEqual([false, true]);
});
