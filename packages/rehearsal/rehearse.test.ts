import { expect, test } from 'vitest';
import { momentText } from './moment-text.ts';
import { rehearse, runTests } from './rehearse.ts';
import { compiled, failures, header, home, run } from './test-material/small.ts';

test('tests run each on its own, in the order written', () => {
  const { plan, tests } = compiled(
    ['first', 'second']
      .map((name) => `test "${name}" {\n  as of 2026-11-16 10:00\n  ${home}\n  expect fit is 40\n}\n`)
      .join(''),
  );
  expect(runTests(plan, tests)).toEqual(tests.map((one) => rehearse(plan, one).result));
  expect(tests.map(({ name }) => name)).toEqual(['first', 'second']);
});

test('a test that holds passes without a word', () => {
  const { result } = run(`${home}\n expect fit is 40 because big, home\n expect owner is anna`);
  expect(result).toEqual({
    name: 'a test',
    place: { file: 'small.smk', line: header + 1 },
    passed: true,
    failures: [],
  });
});

test.each([
  [
    'a score',
    home,
    'expect fit is 20',
    'Line 4 expects `fit is 20` at 2026-11-16 10:00, but fit was 40 because big, home.',
  ],
  [
    'the lines of a score',
    home,
    'expect fit is 40 because big',
    'Line 4 expects `fit is 40 because big` at 2026-11-16 10:00, but fit was 40 because big, home.',
  ],
  [
    'a stage',
    'given lead { email "k@firma.example", country FR, employees 3 }',
    'expect stage is ready',
    'Line 4 expects `stage is ready` at 2026-11-16 10:00, but the lead was in no stage; no stage was reached with fit 0.',
  ],
  [
    'a stage, where it hangs on something unknown',
    'given lead { email "k@firma.example", country FR }',
    'expect stage is ready',
    'Line 4 expects `stage is ready` at 2026-11-16 10:00, but the lead was in no stage; employees was unknown.',
  ],
  [
    'a refusal',
    home,
    'expect refused by rival',
    'Line 4 expects `refused by rival` at 2026-11-16 10:00, but it was not refused, and in stage ready.',
  ],
  [
    'an owner',
    home,
    'expect owner is ben',
    'Line 4 expects `owner is ben` at 2026-11-16 10:00, but anna of desk had it.',
  ],
  [
    'a queue',
    'given lead { email "k@firma.example", country FR, employees 350 }',
    'expect owner in desk',
    'Line 4 expects `owner in desk` at 2026-11-16 10:00, but it was in queue letterbox.',
  ],
  [
    'an owner, while the lead waits',
    'given lead { email "k@firma.example", employees 350 }',
    'expect owner in desk',
    'Line 4 expects `owner in desk` at 2026-11-16 10:00, but it waited for country.',
  ],
  [
    'something of a handoff, where there is none',
    'given lead { email "k@rival.example", country DE, employees 350 }',
    'expect owner in desk',
    'Line 4 expects `owner in desk` at 2026-11-16 10:00, but no handoff was opened: the lead was in no stage; it was refused by rival.',
  ],
  [
    'a reminder a minute too early',
    home,
    'at 2026-11-16 10:29 expect owner was reminded',
    'Line 4 expects `owner was reminded` at 2026-11-16 10:29, but nobody was reminded; anna of desk had it.',
  ],
  [
    'an offer a minute too early',
    home,
    'at 2026-11-16 10:59 expect offered to another member of desk',
    'Line 4 expects `offered to another member of desk` at 2026-11-16 10:59, but it was offered to nobody; anna of desk had it.',
  ],
  [
    'that something was met',
    home,
    'at 2026-11-16 10:50 expect accept was met in time',
    'Line 4 expects `accept was met in time` at 2026-11-16 10:50, but accept was open, due 2026-11-16 11:00.',
  ],
  [
    'an end',
    home,
    'at 2026-11-16 10:50 expect ended as won',
    'Line 4 expects `ended as won` at 2026-11-16 10:50, but it had not ended; anna of desk had it.',
  ],
])('what was so instead is said for %s', (_, given, step, sentence) => {
  expect(failures(`${given}\n${step}`)).toEqual([sentence]);
});

test('an act that is refused fails its own line, and says why', () => {
  expect(failures(`${home}\n at 2026-11-16 10:10 when owner ends as no_answer\n expect owner is anna`)).toEqual([
    'Line 4 has `owner ends as no_answer` at 2026-11-16 10:10, but this handoff is not accepted yet: accept it before it ends as no_answer, or reject it.',
  ]);
});

test('every line that fails is reported, and the test goes on', () => {
  expect(
    failures(`${home}\n expect fit is 1\n expect owner is anna\n expect stage is ready\n expect owner is ben`),
  ).toHaveLength(2);
});

test('an act at exactly the due moment is in time, and what is due at a moment has happened when it is looked at', () => {
  expect(
    failures(`${home}\n at 2026-11-16 11:00 when owner accepts\n at 2026-11-16 11:00 expect accept was met in time`),
  ).toEqual([]);
  expect(
    failures(
      `${home}\n at 2026-11-16 11:00 expect offered to another member of desk\n at 2026-11-16 11:00 expect owner is ben`,
    ),
  ).toEqual([]);
});

test('the team’s leader is told of what others owe, the department’s of what the leader owes', () => {
  const after = (given: string): readonly string[] =>
    failures(`${given}\n at 2026-11-16 12:00 expect escalated to anna`);
  expect(after(home)).toEqual([]);
  expect(failures(`${home}\n at 2026-11-16 12:00 expect escalated to sven`)).toEqual([
    'Line 4 expects `escalated to sven` at 2026-11-16 12:00, but anna was told.',
  ]);
  expect(after('given lead { email "k@firma.example", country FR, employees 350 }')).toEqual([
    'Line 4 expects `escalated to anna` at 2026-11-16 12:00, but sven was told.',
  ]);
});

test('an event ends the handoff, and closes the lead for good', () => {
  expect(failures(`${home}\n at 2026-11-16 10:30 when sold\n at 2026-11-16 10:30 expect ended as won`)).toEqual([]);
});

test('a rejected lead comes back after its time, and is handed over again if it still qualifies', () => {
  const { handoffs, result } = run(`${home}
    at 2026-11-16 10:10 when owner rejects because not_a_fit
    at 2027-02-14 10:09 expect no stage
    at 2027-02-14 10:10 expect stage is ready
    at 2027-02-14 10:10 expect owner is ben`);
  expect(result.failures).toEqual([]);
  expect(handoffs).toHaveLength(2);
});

test('the journal of a run is what the store would keep, by step and place within the step', () => {
  const { handoffs } = run(
    `${home}\n at 2026-11-16 10:40 when owner accepts\n at 2026-11-16 10:41 expect accept was met in time`,
  );
  const berlin = { zone: 'Europe/Berlin', tzdb: 'test', transitions: [[0, 3600]] } as const;
  expect(handoffs.map(({ name }) => name)).toEqual(['to_sales']);
  expect(
    handoffs[0]!.journal.map(({ at, step, index, what }) => `${step}.${index} ${momentText(berlin, at)} ${what.kind}`),
  ).toEqual([
    '0.0 2026-11-16 10:00 opened',
    '0.1 2026-11-16 10:00 assigned',
    '0.2 2026-11-16 10:00 owed',
    '0.3 2026-11-16 10:00 owed',
    '1.0 2026-11-16 10:30 reminded',
    '2.0 2026-11-16 10:40 accepted',
    '2.1 2026-11-16 10:40 met',
  ]);
});
