import type { Why } from '@smk/api/client';
import { expect, test } from 'vitest';
import { now, zone } from '../test-material/rows.ts';
import { firedText, outcomeText, whyLines } from './why-lines.ts';

const at = (line: number) => ({ file: 'qualification.smk', line });
const seen = (name: string, value: string, of: readonly { name: string; value: string; of: [] }[] = []) => ({
  name,
  value,
  of,
});
const says = (text: string, truth: boolean | 'unknown', saw: readonly ReturnType<typeof seen>[] = []) => ({
  text,
  truth,
  saw,
  parts: [],
});
type Condition = Why['tree']['refusals'][number]['condition'];
const judged = (name: string, line: number, condition: Condition) => ({
  name,
  truth: condition.truth,
  text: condition.text,
  means: null,
  at: at(line),
  condition,
});
const instead = (sentence: string): Why['whyNot'][number] => ({
  aim: { kind: 'not refused' },
  sentence,
  barred: null,
  nearest: { kind: 'none found' },
});
const scores: Why['tree']['scores'] = [
  {
    name: 'fit',
    points: 20,
    from: 0,
    to: 60,
    at: at(4),
    events: [],
    lines: [
      {
        ...judged(
          'big_enough',
          5,
          says('headcount >= 200', true, [seen('headcount', '350', [{ name: 'employees', value: '350', of: [] }])]),
        ),
        means: 'big enough to need us',
        points: 20,
      },
      { ...judged('home_market', 7, says('country in dach', 'unknown', [seen('country', 'unknown')])), points: 15 },
      { ...judged('private_mail', 9, says('domain of email in free_mail', false)), points: -25 },
    ],
  },
  {
    name: 'interest',
    points: 24,
    from: 0,
    to: 40,
    at: at(12),
    lines: [],
    events: [
      { event: 'demo_requested', at: now, line: 'asked_for_demo', added: 24_800, points: 24_800, surplus: false },
      { event: 'pricing_viewed', at: now, line: 'looked_at_price', added: 0, points: 24_800, surplus: true },
      { event: 'unsubscribed', at: now, line: 'left', added: -10_000, points: 14_800, surplus: false },
    ],
  },
];
const why: Why = {
  lead: 'h1@x.example',
  plan: '4f2a91bcde',
  whyNot: [],
  decision: {
    asOf: now,
    outcome: { kind: 'stage', stage: 'engaged', couldBeUndone: [] },
    scores: { fit: 20, interest: 24 },
    changesAt: now + 86_400_000,
    because: {
      refusals: [],
      stages: [],
      tables: [
        {
          name: 'segment',
          value: 'large',
          at: { file: 'qualification.smk', line: 1 },
          rows: [
            {
              name: 'row 1',
              truth: true,
              points: null,
              text: '| >= 200 | large |',
              means: null,
              at: { file: 'qualification.smk', line: 3 },
              saw: { headcount: '350' },
            },
          ],
        },
      ],
      scores: scores.map((score) => ({ ...score, lines: score.lines.map((line) => ({ ...line, saw: {} })) })),
    },
  },
  tree: {
    scores,
    refusals: [
      {
        ...judged('no_consent', 20, says('consent is no', false, [seen('consent', 'yes')])),
        instead: instead('no_consent would refuse it with consent yes → no.'),
      },
    ],
    stages: [
      {
        ...judged('mql', 24, {
          ...says('any of (fit >= 30, title contains "\u001b[31mvp")', false),
          parts: [
            says('fit >= 30', false, [seen('fit', '20')]),
            says('title contains "vp"', false, [seen('title', 'a\u001b]8;;http://evil\u0007b')]),
          ],
        }),
        instead: instead('mql would be reached with country unknown → DE.'),
      },
    ],
    handoffs: [
      {
        name: 'mql_to_sales',
        at: { file: 'handoff.smk', line: 3 },
        becomes: 'mql',
        reached: false,
        lacks: ['country'],
        routes: [
          {
            to: { kind: 'team', team: 'enterprise' },
            taken: false,
            truth: false,
            text: 'headcount >= 1_000',
            at: { file: 'handoff.smk', line: 9 },
            condition: says('headcount >= 1_000', false, [seen('headcount', '350')]),
            instead: instead('mql_to_sales would go to enterprise with employees 350 → 1_000.'),
          },
          {
            to: { kind: 'queue', queue: 'sdr_desk' },
            taken: true,
            truth: true,
            text: null,
            at: { file: 'handoff.smk', line: 11 },
            condition: null,
            instead: null,
          },
        ],
      },
    ],
  },
};

test('why is told line by line: what it saw, where it is written, and what would have made it otherwise', () => {
  expect(whyLines(why, zone).join('\n')).toMatchInlineSnapshot(`
    "stage engaged as of Mon 23 Nov 14:32, by rules 4f2a91bc
    could change by itself on Tue 24 Nov 14:32

    · refuse no_consent         consent is no  [consent yes]  qualification.smk:20
        → no_consent would refuse it with consent yes → no.
    · stage  mql                any of (fit >= 30, title contains "vp")  qualification.smk:24
        · fit >= 30  [fit 20]
        · title contains "vp"  [title ab]
        → mql would be reached with country unknown → DE.

    mql_to_sales   mql is not reached   handoff.smk:3
    · to enterprise             headcount >= 1_000  [headcount 350]  handoff.smk:9
        → mql_to_sales would go to enterprise with employees 350 → 1_000.
    › to queue sdr_desk         otherwise  handoff.smk:11

    fit 20   (from 0 to 60, qualification.smk:4)
    ✓  +20 big_enough         headcount >= 200  [headcount 350: employees 350]  (big enough to need us)  qualification.smk:5
    ?  +15 home_market        country in dach  [country unknown]  qualification.smk:7
    ·  -25 private_mail       domain of email in free_mail  qualification.smk:9

    interest 24   (from 0 to 40, qualification.smk:12)
        Mon 23 Nov 14:32 demo_requested +24.8 → 24.8
        Mon 23 Nov 14:32 pricing_viewed surplus, scores nothing → 24.8
        Mon 23 Nov 14:32 unsubscribed -10 → 14.8

    segment large   (qualification.smk:1)
    ✓      row 1              | >= 200 | large |  [headcount 350]  qualification.smk:3"
  `);
});

test('only the lines that fired are named in short', () => {
  expect(firedText(why.decision.because)).toBe('big_enough +20');
});

test.each<[Why['decision']['outcome'], string]>([
  [{ kind: 'refused', by: ['rival'] }, 'refused by rival'],
  [{ kind: 'stage', stage: 'mql', couldBeUndone: ['private_mail'] }, 'stage mql, could be undone by private_mail'],
  [
    { kind: 'waiting', for: ['enrichment'], until: Date.parse('2026-11-20T12:30Z') },
    'waits for enrichment until Fri 20 Nov 13:30',
  ],
  [{ kind: 'not yet' }, 'not yet'],
  [{ kind: 'insufficient data', unknown: ['country'] }, 'insufficient data: country unknown'],
])('the outcome %j reads', (outcome, text) => {
  expect(outcomeText(outcome, 'Europe/Berlin')).toBe(text);
});
