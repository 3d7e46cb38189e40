import type { Why } from '@smk/api/client';
import { expect, test } from 'vitest';
import { now, zone } from '../test-material/rows.ts';
import { firedText, outcomeText, whyLines } from './why-lines.ts';

const at = (line: number) => ({ file: 'qualification.smk', line });
const line = { means: null, saw: {}, points: null };
const why: Why = {
  lead: 'h1@x.example',
  plan: '4f2a91bcde',
  decision: {
    asOf: now,
    outcome: { kind: 'stage', stage: 'mql', couldBeUndone: [] },
    scores: { fit: 20, interest: 24 },
    changesAt: now + 86_400_000,
    because: {
      refusals: [
        { ...line, name: 'no_consent', truth: false, text: 'consent is no', at: at(20), saw: { consent: 'yes' } },
      ],
      stages: [{ ...line, name: 'mql', truth: true, text: 'fit >= 20', at: at(24), saw: { fit: '20' } }],
      scores: [
        {
          name: 'fit',
          points: 20,
          from: 0,
          to: 60,
          at: at(4),
          events: [],
          lines: [
            {
              ...line,
              name: 'big_enough',
              truth: true,
              points: 20,
              text: 'headcount >= 200',
              at: at(5),
              saw: { headcount: '350' },
            },
            { ...line, name: 'home_market', truth: 'unknown', points: 15, text: 'country in dach', at: at(7) },
            {
              ...line,
              name: 'private_mail',
              truth: false,
              points: -25,
              text: 'domain of email in free_mail',
              at: at(9),
            },
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
      ],
    },
  },
};

test('why is told line by line: whether it fired, what it saw, where it is written', () => {
  expect(whyLines(why, zone).join('\n')).toMatchInlineSnapshot(`
    "stage mql as of Mon 23 Nov 14:32, by rules 4f2a91bc
    could change by itself on Tue 24 Nov 14:32

    · refuse no_consent         consent is no  [consent yes]  qualification.smk:20
    ✓ stage  mql                fit >= 20  [fit 20]  qualification.smk:24

    fit 20   (from 0 to 60, qualification.smk:4)
    ✓  +20 big_enough         headcount >= 200  [headcount 350]  qualification.smk:5
    ?  +15 home_market        country in dach  qualification.smk:7
    ·  -25 private_mail       domain of email in free_mail  qualification.smk:9

    interest 24   (from 0 to 40, qualification.smk:12)
        Mon 23 Nov 14:32 demo_requested +24.8 → 24.8
        Mon 23 Nov 14:32 pricing_viewed surplus, scores nothing → 24.8
        Mon 23 Nov 14:32 unsubscribed -10 → 14.8"
  `);
});

test('only the lines that fired are named in short', () => {
  expect(firedText(why.decision.because)).toBe('big_enough +20');
});

test.each<[Why['decision']['outcome'], string]>([
  [{ kind: 'refused', by: ['rival'] }, 'refused by rival'],
  [{ kind: 'stage', stage: 'mql', couldBeUndone: ['private_mail'] }, 'stage mql, could be undone by private_mail'],
  [{ kind: 'not yet' }, 'not yet'],
  [{ kind: 'insufficient data', unknown: ['country'] }, 'insufficient data: country unknown'],
])('the outcome %j reads', (outcome, text) => {
  expect(outcomeText(outcome)).toBe(text);
});
