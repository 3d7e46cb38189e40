import type { Condition } from '../syntax-tree/conditions.ts';
import type { ActionDict } from 'ohm-js';
import type { ClauseHead } from './heads.ts';
import { inOneLine, reads } from './reading.ts';
import type { ExpectedAttribute, Expectation, FigureComparison, Points } from '../syntax-tree/expectation.ts';
import type { Amount } from '../syntax-tree/measure.ts';
import type { Assignment, SeveralValues, TestClause } from '../syntax-tree/test.ts';
import type { DateValue, NumberValue, Value, WallTime } from '../syntax-tree/values.ts';
import type { Name } from '../syntax-tree/words.ts';

type Act = Pick<Extract<TestClause, { kind: 'act' }>, 'who' | 'does' | 'as' | 'data'>;

type Settled = Pick<Extract<TestClause, { kind: 'settled' }>, 'event' | 'as'>;

/** Clauses of tests. */
export const testsReading: ActionDict<unknown> = {
  TestClause_asOf: reads(
    ({ at, read }, _words, time) => ({ kind: 'as of', time: read(time), at }) satisfies ClauseHead,
  ),
  TestClause_givenLead: reads(({ at }, _words) => ({ kind: 'given lead', at }) satisfies ClauseHead),
  TestClause_absent: reads(({ at, read }, _given, who, _words, from, _to, to) => {
    const days = { first: read<DateValue>(from).date, last: read<DateValue>(to).date };
    return { kind: 'absent', who: read<Name>(who), ...days, at } satisfies TestClause;
  }),
  TestClause_load: reads(({ at, read }, _given, who, _has, count, of) => {
    const load = { count: read<number>(count), open: of.ctorName === 'openWord' };
    return { kind: 'load', who: read<Name>(who), ...load, at } satisfies TestClause;
  }),
  TestClause_becomesAbsent: reads(({ at, read, maybe }, from, _when, who, _words) => {
    return { kind: 'becomes absent', from: maybe<WallTime>(from), who: read<Name>(who), at } satisfies TestClause;
  }),
  TestClause_act: reads(({ at, read, maybe }, from, _when, act) => {
    return { kind: 'act', from: maybe<WallTime>(from), ...read<Act>(act), at } satisfies TestClause;
  }),
  TestClause_settled: reads(({ at, read, maybe }, from, _when, settled) => {
    return { kind: 'settled', from: maybe<WallTime>(from), ...read<Settled>(settled), at } satisfies TestClause;
  }),
  TestClause_event: reads(({ at, read, maybe }, from, _when, event) => {
    return { kind: 'event', from: maybe<WallTime>(from), event: read(event), at } satisfies ClauseHead;
  }),
  TestClause_change: reads(
    ({ at, maybe }, from, _when, _words) => ({ kind: 'change', from: maybe<WallTime>(from), at }) satisfies ClauseHead,
  ),
  TestClause_expect: reads(({ at, read, maybe }, from, _expect, that) => {
    const text = inOneLine(that.sourceString);
    return { kind: 'expect', from: maybe<WallTime>(from), that: read(that), text, at } satisfies TestClause;
  }),
  From: reads(({ read }, _at, time) => read(time)),

  Settled_confirmed: reads(
    ({ read }, event, _words) => ({ event: read<Name>(event), as: 'confirmed' }) satisfies Settled,
  ),
  Settled_dropped: reads(({ read }, event, _words) => ({ event: read<Name>(event), as: 'dropped' }) satisfies Settled),
  Act_accepts: reads(({ read }, who, _word) => actOf(read(who), 'accepts')),
  Act_rejects: reads(({ read, maybe }, who, _word, _because, as, data) =>
    actOf(read(who), 'rejects', read(as), maybe(data)),
  ),
  Act_contacts: reads(({ read }, who, _word) => actOf(read(who), 'contacts')),
  Act_corrects: reads(({ read }, who, _word) => actOf(read(who), 'corrects')),
  Act_meets: reads(({ read }, who, _word, as) => actOf(read(who), 'meets', read(as))),
  Act_ticks: reads(({ read }, who, _word, as) => actOf(read(who), 'ticks', read(as))),
  Act_ends: reads(({ read, maybe }, who, _words, as, data) => actOf(read(who), 'ends', read(as), maybe(data))),
  Brought: reads(({ read }, _with, first, others) => [first, ...others.children].map((one) => read<Assignment>(one))),
  AlsoBrought: reads(({ read }, _comma, assignment) => read(assignment)),

  Expectation_stage: reads(
    ({ read }, _stage, _is, stage) => ({ kind: 'stage', stage: read(stage) }) satisfies Expectation,
  ),
  Expectation_notStage: reads(({ read }, _stage, _is, _not, stage) => not({ kind: 'stage', stage: read(stage) })),
  Expectation_noStage: reads((_reading, _no, _stage) => ({ kind: 'no stage' }) satisfies Expectation),
  Expectation_noOwner: reads((_reading, _no, _owner) => ({ kind: 'no owner' }) satisfies Expectation),
  Expectation_fact: reads(({ at, read, text }, comparison) => {
    const when = { condition: read<Condition>(comparison), text: inOneLine(text), at };
    return { kind: 'fact', when } satisfies Expectation;
  }),
  Expectation_refused: reads(({ maybe }, _refused, by) => ({ kind: 'refused', by: maybe(by) }) satisfies Expectation),
  Expectation_notRefused: reads(({ maybe }, _not, _refused, by) => not({ kind: 'refused', by: maybe(by) })),
  Expectation_insufficient: reads(
    ({ maybe }, _words, because) => ({ kind: 'insufficient data', because: maybe(because) }) satisfies Expectation,
  ),
  Expectation_ownerIn: reads(
    ({ read }, _owner, _in, team) => ({ kind: 'owner in', team: read(team) }) satisfies Expectation,
  ),
  Expectation_ownerIs: reads(
    ({ read }, _owner, _is, person) => ({ kind: 'owner is', person: read(person) }) satisfies Expectation,
  ),
  Expectation_ownerIsNot: reads(({ read }, _owner, _is, _not, person) =>
    not({ kind: 'owner is', person: read(person) }),
  ),
  Expectation_reminded: reads((_reading, _owner, _words) => ({ kind: 'owner was reminded' }) satisfies Expectation),
  Expectation_notReminded: reads((_reading, _owner, _words) => not({ kind: 'owner was reminded' })),
  Expectation_queued: reads(
    ({ read }, _queued, _in, queue) => ({ kind: 'queued in', queue: read(queue) }) satisfies Expectation,
  ),
  Expectation_offered: reads(
    ({ read }, _offered, _words, team) =>
      ({ kind: 'offered to another member', team: read(team) }) satisfies Expectation,
  ),
  Expectation_notOffered: reads((_reading, _words) => not({ kind: 'offered' })),
  Expectation_escalated: reads(
    ({ read }, _words, person) => ({ kind: 'escalated to', person: read(person) }) satisfies Expectation,
  ),
  Expectation_passedOn: reads(
    ({ read }, _words, name) => ({ kind: 'passed on', name: read(name) }) satisfies Expectation,
  ),
  Expectation_waitsForSomebody: reads((_reading, _words) => ({ kind: 'waits for somebody' }) satisfies Expectation),
  Expectation_notEscalated: reads((_reading, _words) => not({ kind: 'escalated' })),
  Expectation_handedOver: reads(
    ({ read }, _words, by) => ({ kind: 'handed over', by: read<Name>(by) }) satisfies Expectation,
  ),
  Expectation_notHandedOver: reads((_reading, _words) => not({ kind: 'handed over', by: null })),
  Expectation_ended: reads(({ read }, _words, as) => ({ kind: 'ended', as: read<Name>(as) }) satisfies Expectation),
  Expectation_notEnded: reads((_reading, _words) => not({ kind: 'ended', as: null })),
  Expectation_waits: reads(
    ({ read }, _words, name) => ({ kind: 'waits for', name: read<Name>(name) }) satisfies Expectation,
  ),
  Expectation_notWaiting: reads((_reading, _words) => not({ kind: 'waits for', name: null })),
  Expectation_recycled: reads(
    ({ read }, _words, until) => ({ kind: 'recycled until', until: read(until) }) satisfies Expectation,
  ),
  Expectation_closed: reads((_reading, _word) => ({ kind: 'closed' }) satisfies Expectation),
  Expectation_breached: reads(
    ({ read }, obligation, _words) => ({ kind: 'breached', obligation: read(obligation) }) satisfies Expectation,
  ),
  Expectation_notBreached: reads(({ read }, obligation, _words) =>
    not({ kind: 'breached', obligation: read(obligation) }),
  ),
  Expectation_open: reads(
    ({ read }, obligation, _words) => ({ kind: 'open', obligation: read(obligation) }) satisfies Expectation,
  ),
  Expectation_due: reads(
    ({ read }, obligation, _words, time) =>
      ({ kind: 'due', obligation: read(obligation), at: read(time) }) satisfies Expectation,
  ),
  Expectation_met: reads(
    ({ read }, what, _words, _inTime) => ({ kind: 'met', obligation: read(what), inTime: true }) satisfies Expectation,
  ),
  Expectation_metLate: reads(
    ({ read }, what, _words, _late) => ({ kind: 'met', obligation: read(what), inTime: false }) satisfies Expectation,
  ),
  Expectation_asked: reads(
    ({ read }, wait, _words, times, _times) =>
      ({ kind: 'asked', wait: read<Name>(wait), times: read<number>(times) }) satisfies Expectation,
  ),
  Expectation_promise: reads(({ read }, promise, words) => {
    const is = inOneLine(words.sourceString).slice('is '.length) as Extract<Expectation, { kind: 'promise' }>['is'];
    return { kind: 'promise', promise: read<Name>(promise), is } satisfies Expectation;
  }),
  Expectation_noCases: reads(
    ({ read }, measure, _words) => ({ kind: 'no cases', measure: read<Name>(measure) }) satisfies Expectation,
  ),
  Expectation_figureIs: reads(({ read }, measure, _is, amount) => {
    return {
      kind: 'figure',
      measure: read<Name>(measure),
      is: '=',
      amount: read<Amount>(amount),
    } satisfies Expectation;
  }),
  Expectation_figureThan: reads(({ read }, measure, sign, amount) => {
    const is = sign.sourceString as FigureComparison;
    return { kind: 'figure', measure: read<Name>(measure), is, amount: read<Amount>(amount) } satisfies Expectation;
  }),
  Expectation_attributeIs: reads(({ read }, attribute, _is, name) => attributeThatIs(attribute, read<Name>(name))),
  Expectation_attributeIsNot: reads(({ read }, attribute, _is, _not, name) =>
    not(attributeThatIs(attribute, read<Name>(name))),
  ),
  Expectation_attributeUnknown: reads((_reading, attribute, _is, _unknown) => attributeThatIs(attribute, null)),
  Expectation_attributeKnown: reads((_reading, attribute, _is, _known) => not(attributeThatIs(attribute, null))),
  Expectation_fired: reads(({ read }, line, _word) => ({ kind: 'fired', line: read(line) }) satisfies Expectation),
  Expectation_notFired: reads(({ read }, line, _words) => not({ kind: 'fired', line: read(line) })),
  Expectation_score: reads(({ read, maybe }, score, points, because) => {
    return {
      kind: 'score',
      score: read(score),
      points: read(points),
      because: maybe(because),
    } satisfies Expectation;
  }),
  Points_is: reads(({ read }, _is, number) => pointsThatAre('=', read(number))),
  Points_symbol: reads(({ read }, sign, number) => pointsThatAre(sign.sourceString as '>', read(number))),
  Points_between: reads(({ read }, _between, low, _and, high) => pointsBetween(read(low), read(high))),
  Refuser: reads(({ read }, _by, name) => read(name)),
  Because: reads(({ read }, _because, names) => read(names)),

  Assignment: reads(({ at, read }, name, value) => {
    return { kind: 'assignment', name: read(name), value: read(value), at } satisfies Assignment;
  }),
  SeveralValues: reads(
    ({ at, each }, _open, values, _shut) =>
      ({ kind: 'several', values: each<Value>(values), at }) satisfies SeveralValues,
  ),
  unknown: reads(({ at }, _word) => ({ kind: 'unknown', at })),
};

function attributeThatIs({ sourceString }: { readonly sourceString: string }, is: Name | null): Expectation {
  return { kind: 'attribute', attribute: sourceString as ExpectedAttribute, is };
}

function actOf(who: Name, does: Act['does'], as: Name | null = null, data: readonly Assignment[] | null = null): Act {
  return { who, does, as, data: data ?? [] };
}

function not(of: Expectation): Expectation {
  return { kind: 'not', of };
}

/** A score that is compared with a number. */
export function pointsThatAre(is: Extract<Points, { kind: 'compare' }>['is'], { value }: NumberValue): Points {
  return { kind: 'compare', is, points: value };
}

/** A score from one number to another, both included. */
export function pointsBetween(low: NumberValue, high: NumberValue): Points {
  return { kind: 'between', low: low.value, high: high.value };
}
