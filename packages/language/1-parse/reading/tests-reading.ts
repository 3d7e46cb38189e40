import type { ActionDict } from 'ohm-js';
import type { ClauseHead } from './heads.ts';
import { inOneLine, reads } from './reading.ts';
import type { Assignment, Expectation, TestClause } from '../syntax-tree/test.ts';
import type { NumberValue, WallTime } from '../syntax-tree/values.ts';
import type { Name } from '../syntax-tree/words.ts';

type Act = Pick<Extract<TestClause, { kind: 'act' }>, 'who' | 'does' | 'as'>;

/** Clauses of tests. */
export const testsReading: ActionDict<unknown> = {
  TestClause_asOf: reads(
    ({ at, read }, _words, time) => ({ kind: 'as of', time: read(time), at }) satisfies ClauseHead,
  ),
  TestClause_givenLead: reads(({ at }, _words) => ({ kind: 'given lead', at }) satisfies ClauseHead),
  TestClause_act: reads(({ at, read, maybe }, from, _when, act) => {
    return { kind: 'act', from: maybe<WallTime>(from), ...read<Act>(act), at } satisfies TestClause;
  }),
  TestClause_event: reads(({ at, read, maybe }, from, _when, event) => {
    return { kind: 'event', from: maybe<WallTime>(from), event: read(event), at } satisfies ClauseHead;
  }),
  TestClause_expect: reads(({ at, read, maybe }, from, _expect, that) => {
    const text = inOneLine(that.sourceString);
    return { kind: 'expect', from: maybe<WallTime>(from), that: read(that), text, at } satisfies TestClause;
  }),
  From: reads(({ read }, _at, time) => read(time)),

  Act_accepts: reads(({ read }, who, _word) => ({ who: read<Name>(who), does: 'accepts', as: null }) satisfies Act),
  Act_rejects: reads(
    ({ read }, who, _word, _because, as) =>
      ({ who: read<Name>(who), does: 'rejects', as: read<Name>(as) }) satisfies Act,
  ),
  Act_contacts: reads(({ read }, who, _word) => ({ who: read<Name>(who), does: 'contacts', as: null }) satisfies Act),
  Act_ends: reads(
    ({ read }, who, _words, as) => ({ who: read<Name>(who), does: 'ends', as: read<Name>(as) }) satisfies Act,
  ),

  Expectation_stage: reads(
    ({ read }, _stage, _is, stage) => ({ kind: 'stage', stage: read(stage) }) satisfies Expectation,
  ),
  Expectation_noStage: reads((_reading, _no, _stage) => ({ kind: 'no stage' }) satisfies Expectation),
  Expectation_notRefused: reads((_reading, _not, _refused) => ({ kind: 'not refused' }) satisfies Expectation),
  Expectation_refused: reads(({ maybe }, _refused, by) => ({ kind: 'refused', by: maybe(by) }) satisfies Expectation),
  Expectation_insufficient: reads((_reading, _words) => ({ kind: 'insufficient data' }) satisfies Expectation),
  Expectation_ownerIn: reads(
    ({ read }, _owner, _in, team) => ({ kind: 'owner in', team: read(team) }) satisfies Expectation,
  ),
  Expectation_ownerIs: reads(
    ({ read }, _owner, _is, person) => ({ kind: 'owner is', person: read(person) }) satisfies Expectation,
  ),
  Expectation_reminded: reads((_reading, _owner, _words) => ({ kind: 'owner was reminded' }) satisfies Expectation),
  Expectation_queued: reads(
    ({ read }, _queued, _in, queue) => ({ kind: 'queued in', queue: read(queue) }) satisfies Expectation,
  ),
  Expectation_offered: reads(
    ({ read }, _offered, _words, team) =>
      ({ kind: 'offered to another member', team: read(team) }) satisfies Expectation,
  ),
  Expectation_escalated: reads(
    ({ read }, _words, person) => ({ kind: 'escalated to', person: read(person) }) satisfies Expectation,
  ),
  Expectation_ended: reads(({ read }, _words, as) => ({ kind: 'ended', as: read(as) }) satisfies Expectation),
  Expectation_waits: reads(
    ({ read }, _words, field) => ({ kind: 'waits for', field: read(field) }) satisfies Expectation,
  ),
  Expectation_breached: reads(
    ({ read }, obligation, _words) => ({ kind: 'breached', obligation: read(obligation) }) satisfies Expectation,
  ),
  Expectation_met: reads(
    ({ read }, what, _words, _inTime) => ({ kind: 'met', obligation: read(what), inTime: true }) satisfies Expectation,
  ),
  Expectation_metLate: reads(
    ({ read }, what, _words, _late) => ({ kind: 'met', obligation: read(what), inTime: false }) satisfies Expectation,
  ),
  Expectation_score: reads(({ read, maybe }, score, _is, points, because) => {
    return {
      kind: 'score',
      score: read(score),
      points: read<NumberValue>(points).value,
      because: maybe(because),
    } satisfies Expectation;
  }),
  Refuser: reads(({ read }, _by, name) => read(name)),
  Because: reads(({ read }, _because, names) => read(names)),

  Assignment: reads(({ at, read }, name, value) => {
    return { kind: 'assignment', name: read(name), value: read(value), at } satisfies Assignment;
  }),
  unknown: reads(({ at }, _word) => ({ kind: 'unknown', at })),
};
