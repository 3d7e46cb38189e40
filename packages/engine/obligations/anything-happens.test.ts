import type { Answerable, Effect, HandoffCase, HandoffSlice, Input, JournalEntry, LadderRule, Moment } from '@smk/plan';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { nextMoment } from './ladder.ts';
import { openHandoff } from './open-handoff.ts';
import { at, entryText, escalate, handoffOf, offer, owes, remind } from './sales-floor.ts';
import { step } from './step.ts';

const start = at('Mon 10:00');
const people = ['anna', 'ben', 'chloe'];
const desk = (person: string): Answerable => ({ kind: 'person', person, team: 'desk' });

// Ladders of any kind, in half hours, and anything that may be told to a case in the first three days, in any order.
const halfHours = fc.integer({ min: 1, max: 12 }).map((n) => n / 2);
const quiet = fc.oneof(
  fc.tuple(halfHours, fc.integer({ min: 11, max: 13 })).map(([after, line]) => remind(after, line)),
  fc.tuple(halfHours, fc.integer({ min: 14, max: 16 })).map(([after, line]) => escalate(after, line)),
);
const absent = { after: { amount: 0, unit: 'minutes', business: false }, when: 'owner absent' } as const;
const any = fc.oneof(
  quiet,
  fc.constant<LadderRule>({ ...remind(1, 8), step: { kind: 'notify', to: { kind: 'leader of team' } } }),
  fc.constant<LadderRule>({ ...remind(9, 9), step: { kind: 'return' } }),
  fc.constant<LadderRule>({ ...remind(0.25, 7), when: 'before due' }),
  fc.constant<LadderRule>({ ...offer(1, 1, 6), ...absent }),
  fc.constant<LadderRule>({ ...remind(7, 5), step: { kind: 'reassign', to: { kind: 'queue', queue: 'sdr' } } }),
  fc
    .tuple(halfHours, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 17, max: 19 }))
    .map(([after, most, line]) => offer(after, most, line)),
);
const distinct = (step: fc.Arbitrary<LadderRule>) =>
  fc.uniqueArray(step, { maxLength: 4, selector: ({ at: place }) => place.line });
const rules = (step: fc.Arbitrary<LadderRule>) =>
  fc
    .record({ accept: distinct(step), contact: distinct(step), acceptWithin: halfHours, contactWithin: halfHours })
    .map(({ accept, contact, acceptWithin, contactWithin }) =>
      sendingBack(
        handoffOf([
          owes('accept', acceptWithin, 10, ...accept),
          { ...owes('contact', contactWithin, 20, ...contact), from: { kind: 'assignment' } },
          { ...owes('quote', contactWithin, 25), from: { kind: 'met', name: 'contact' } },
          { ...owes('attempts', acceptWithin, 26), count: 2 },
        ]),
      ),
    );

/** The same handoff with a reason that sends it back for a correction. */
function sendingBack(slice: HandoffSlice): HandoffSlice {
  const within = { amount: 5, unit: 'hours', business: true } as const;
  const then = { kind: 'correct', by: 'marketing', what: 'correction', within } as const;
  const badData = {
    name: 'bad_data',
    title: 'bad data',
    then,
    givesBackTurn: true,
    at: { file: 'rules.smk', line: 32 },
  } as const;
  return { ...slice, rule: { ...slice.rule, reasons: [...slice.rule.reasons, badData] } };
}

const moment = fc.integer({ min: 0, max: 288 }).map((n) => start + n * 15 * 60_000);
const does = fc.constantFrom(
  { kind: 'accept' } as const,
  { kind: 'contact' } as const,
  { kind: 'reject', because: 'not_a_fit' } as const,
  { kind: 'reject', because: 'bad_data' } as const,
  { kind: 'correct' } as const,
  { kind: 'meet', what: 'quote' } as const,
  { kind: 'meet', what: 'attempts' } as const,
  { kind: 'end', as: 'no_answer' } as const,
  { kind: 'end', as: 'unheard_of' } as const,
);
const input: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ kind: fc.constant('time' as const), now: moment }),
  fc.record({ kind: fc.constant('time' as const), now: moment }),
  fc.record({
    kind: fc.constant('act' as const),
    act: fc.record({ id: fc.uuid(), actor: fc.constantFrom(...people, 'sven'), at: moment, does }),
  }),
  fc.record({
    kind: fc.constant('event' as const),
    id: fc.uuid(),
    name: fc.constant('call_logged'),
    at: moment,
    meets: fc.subarray(['accept', 'contact', 'attempts', 'quote']),
    ends: fc.constantFrom(null, null, null, null, 'won'),
  }),
  fc.record({
    kind: fc.constant('assigned' as const),
    attempt: fc.integer({ min: 1, max: 5 }),
    to: fc.constantFrom(null, ...people.map(desk)),
    at: moment,
  }),
  fc.record({ kind: fc.constant('owner absent' as const), person: fc.constantFrom(...people), at: moment }),
  fc.record({ kind: fc.constant('withdrawn' as const), because: fc.constant('no_consent'), at: moment }),
);

type Told = { case: HandoffCase; entries: readonly JournalEntry[]; effects: readonly Effect[] };

const open = (slice: ReturnType<typeof handoffOf>, lacks: readonly string[] = []): Told =>
  openHandoff(slice, { id: 'h', at: start, lacks, to: lacks.length > 0 ? null : desk('anna') });

function holds({ case: now, entries }: Told): void {
  const text = (): string => entries.map(entryText).join('\n');
  const count = (kind: string, id: string): number =>
    entries.filter(({ what }) => what.kind === kind && 'obligation' in what && what.obligation === id).length;
  const opened = now.obligations.filter(({ state }) => state === 'open');
  if (now.status === 'ended') expect([opened, nextMoment(now)], text()).toEqual([[], null]);
  if (now.status === 'open') expect(now.owner, text()).not.toBe(null);
  if (now.status === 'waiting') {
    const names = opened.map(({ name }) => name);
    expect(names, text()).toEqual(
      now.lacks.length > 0 ? ['needs'] : now.correcting === undefined ? [] : ['correction'],
    );
    expect(now.owner, text()).toBe(null);
  }
  for (const one of now.obligations) {
    expect(count('owed', one.id), text()).toBe(1);
    expect(count('met', one.id), text()).toBe(one.state === 'met' ? 1 : 0);
    expect(count('breached', one.id), text()).toBeLessThanOrEqual(1);
    if (one.breachedAt !== null) expect(count('breached', one.id), text()).toBe(1);
    if (one.state === 'missed') expect(one.breachedAt, text()).not.toBe(null);
    if (one.state === 'withdrawn') expect(one.breachedAt, text()).toBe(null);
    if (one.state === 'open' && one.answerable.kind !== 'department') expect(one.answerable, text()).toEqual(now.owner);
    if (one.state !== 'open') expect([one.ladder, one.closedAt === null], text()).toEqual([[], false]);
    expect(one.ladder.map((pending) => pending.at)).toEqual(
      one.ladder.map((pending) => pending.at).toSorted((a, b) => a - b),
    );
  }
}

test('whatever a handoff is told, nothing stays owed after its end, nothing is recorded twice, and every act that goes leaves its mark', () => {
  fc.assert(
    fc.property(rules(any), fc.boolean(), fc.array(input, { maxLength: 30 }), (slice, waits, inputs) => {
      let told = open(slice, waits ? ['country'] : []);
      holds(told);
      for (const one of inputs) {
        // What is stored is all there is to go on from.
        const before = JSON.parse(JSON.stringify(told.case)) as HandoffCase;
        const next = step(slice, before, one);
        const goes = one.kind === 'act' && judge(slice, before, one.act) === null;
        if (one.kind === 'act') expect(next.entries.length > 0).toBe(goes);
        expect(next.entries.map((entry) => entry.at)).toEqual(
          next.entries.map((entry) => entry.at).toSorted((a, b) => a - b),
        );
        expect(next.case.step - before.step).toBe(
          one.kind === 'time' && next.entries.length + next.effects.length === 0 ? 0 : 1,
        );
        told = { case: next.case, entries: [...told.entries, ...next.entries], effects: next.effects };
        holds(told);
      }
    }),
    { numRuns: 1500 },
  );
});

test('told the time whenever it wants to be, and answered when it asks for somebody, a handoff comes to rest', () => {
  fc.assert(
    fc.property(rules(any), fc.integer({ min: 1, max: 3 }), (slice, size) => {
      let { case: now } = open(slice);
      for (let steps = 0; nextMoment(now) !== null; steps += 1) {
        expect(steps).toBeLessThan(60);
        const { case: next, effects } = step(slice, now, { kind: 'time', now: nextMoment(now)! });
        const pick = effects.find((effect) => effect.kind === 'pick');
        const found = people.slice(0, size).find((one) => !now.tried.includes(one));
        now = pick
          ? step(slice, next, { kind: 'assigned', attempt: pick.attempt, to: found ? desk(found) : null, at: pick.at })
              .case
          : next;
      }
      if (now.status === 'ended') expect(now.ended?.as).toBe('returned');
      else
        // What is counted from each assignment begins anew with it.
        expect(now.obligations.every(({ breachedAt, state }) => breachedAt !== null || state === 'withdrawn')).toBe(
          true,
        );
    }),
    { numRuns: 300 },
  );
});

test('time told at once or bit by bit gives the same journal, but for reminders that are skipped', () => {
  const journal = (slice: ReturnType<typeof handoffOf>, moments: readonly Moment[]): string => {
    let told = open(slice);
    for (const now of moments) {
      const next = step(slice, told.case, { kind: 'time', now });
      told = { ...next, entries: [...told.entries, ...next.entries] };
    }
    return told.entries
      .map(entryText)
      .join('\n')
      .replaceAll(/reminded \w+ of|skipped remind of/g, 'reminder of');
  };
  fc.assert(
    fc.property(rules(quiet), fc.array(moment), (slice, between) => {
      const end = start + 288 * 15 * 60_000;
      expect(journal(slice, [...between.toSorted((a, b) => a - b), end])).toBe(journal(slice, [end]));
    }),
    { numRuns: 300 },
  );
});

test('while somebody is looked for, what comes in counts, and the answer that is no longer needed changes nothing', () => {
  const slice = handoffOf([owes('accept', 1, 10, offer(1, 2, 12)), owes('contact', 4, 20)]);
  const asked = step(slice, open(slice).case, { kind: 'time', now: at('Mon 11:00:01') });
  expect(asked.effects).toEqual([{ kind: 'pick', attempt: 2, team: 'desk', tried: ['anna'], at: at('Mon 11:00') }]);
  const again = step(slice, asked.case, { kind: 'time', now: at('Mon 11:00:05') });
  expect(again.effects).toEqual(asked.effects);
  const act = { id: 'a', actor: 'anna', at: at('Mon 11:00:06'), does: { kind: 'accept' } } as const;
  const accepted = step(slice, again.case, { kind: 'act', act });
  expect(accepted.entries.map(entryText)).toEqual([
    'Mon 11:00 skipped offer of accept',
    'Mon 11:00:6 accepted by anna',
    'Mon 11:00:6 met accept by anna late',
  ]);
  const answered = step(slice, accepted.case, { kind: 'assigned', attempt: 2, to: desk('ben'), at: at('Mon 11:00') });
  expect(answered.entries).toEqual([]);
  expect(answered.case.owner).toEqual(desk('anna'));
});
