import type { Act, HandoffCase } from '@smk/plan';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { at, handoffOf, owes, play, usualOwes } from './sales-floor.ts';

const usual = handoffOf();
const after = (script: string, slice = usual): HandoffCase => play(slice, script).case;
const says = (on: HandoffCase, does: Act['does'], slice = usual): string => {
  const refusal = judge(slice, on, { id: 'a', actor: 'anna', at: at('Tue 10:00'), does });
  return refusal === null ? 'goes' : `${refusal.code}: ${refusal.because}`;
};

const opened = after('Mon 10:00 opens for anna');
const accepted = after('Mon 10:00 opens for anna\n Mon 10:10 anna accepts');
const contacted = after('Mon 10:00 opens for anna\n Mon 10:10 anna contacts');
const waiting = after('Mon 10:00 opens lacking country');
const ended = after('Mon 10:00 opens for anna\n Mon 10:10 anna rejects because duplicate');

test.each<[string, HandoffCase, Act['does'], string]>([
  ['accepting goes', opened, { kind: 'accept' }, 'goes'],
  ['accepting twice is refused', accepted, { kind: 'accept' }, 'already accepted: This handoff is accepted already.'],
  ['accepting after a contact goes', contacted, { kind: 'accept' }, 'goes'],
  ['rejecting goes until it is accepted', contacted, { kind: 'reject', because: 'duplicate' }, 'goes'],
  [
    'rejecting after accepting is refused, with what to do instead',
    accepted,
    { kind: 'reject', because: 'duplicate' },
    'already accepted: This handoff is accepted already; end it instead, as won, no_answer.',
  ],
  [
    'a reason is one of the list',
    opened,
    { kind: 'reject', because: 'bad_mood' },
    'unknown reason: sales may reject because not_a_fit, duplicate, not because bad_mood.',
  ],
  [
    'ending before accepting is refused',
    opened,
    { kind: 'end', as: 'no_answer' },
    'not accepted: This handoff is not accepted yet: accept it before it ends as no_answer, or reject it.',
  ],
  ['ending after accepting goes', accepted, { kind: 'end', as: 'no_answer' }, 'goes'],
  ['ending after a contact goes', contacted, { kind: 'end', as: 'no_answer' }, 'goes'],
  [
    'an end is one of the list',
    accepted,
    { kind: 'end', as: 'lost' },
    'unknown end: mql_to_sales ends as won, no_answer, not as lost.',
  ],
  ['contacting goes at any time, again too', contacted, { kind: 'contact' }, 'goes'],
  [
    'what waits has no owner to act',
    waiting,
    { kind: 'contact' },
    'waiting: This handoff waits for country and has no owner yet; marketing owes what is lacking.',
  ],
  ['what has ended has ended', ended, { kind: 'accept' }, 'ended: This handoff ended already, as duplicate.'],
  [
    'a handoff is not signed off',
    opened,
    { kind: 'sign off', department: 'sales' },
    'not owed: A handoff is accepted, rejected or ended; only a review is signed off.',
  ],
])('%s', (_, on, does, expected) => {
  expect(says(on, does)).toBe(expected);
});

test('where nobody owes accept, nothing is accepted and ending goes at once', () => {
  const slice = handoffOf([owes('contact', 4, 20)]);
  const on = after('Mon 10:00 opens for anna', slice);
  expect(says(on, { kind: 'accept' }, slice)).toBe('not owed: Nobody owes accept for mql_to_sales.');
  expect(says(on, { kind: 'end', as: 'won' }, slice)).toBe('goes');
});

test('a refused act takes a step and changes nothing else', () => {
  const story = play(handoffOf(usualOwes), 'Mon 10:00 opens for anna\n Mon 10:10 anna ends as won');
  expect(story.case).toEqual({ ...opened, step: opened.step + 1 });
});
