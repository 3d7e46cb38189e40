import type { ActionDict, Node } from 'ohm-js';
import type { ClauseHead } from './heads.ts';
import { inOneLine, reads } from './reading.ts';
import type { Covered, Credit, ReviewClause } from '../syntax-tree/review.ts';
import type { Name } from '../syntax-tree/words.ts';

type Day = Pick<Extract<ReviewClause, { kind: 'on day' }>, 'each' | 'business' | 'number'>;

/** Clauses of reviews. */
export const reviewsReading: ActionDict<unknown> = {
  ReviewClause_day: reads(
    ({ at, read }, _on, day, _at, clock) =>
      ({ kind: 'on day', ...read<Day>(day), minute: read(clock), at }) satisfies ReviewClause,
  ),
  ReviewDay_month: reads(({ read }, business, _day, number, _words) => {
    return { each: 'month', business: business.numChildren > 0, number: read(number) } satisfies Day;
  }),
  ReviewDay_businessDay: reads(
    ({ read }, _business, _day, number, _words) =>
      ({ each: 'week', business: true, number: read(number) }) satisfies Day,
  ),
  ReviewDay_weekday: reads(
    ({ read }, weekday, _words) => ({ each: 'week', business: false, number: read<number>(weekday) + 1 }) satisfies Day,
  ),
  ReviewClause_measure: reads(
    ({ at, read }, _word, name, of) => ({ kind: 'measure', name: read(name), of: read(of), at }) satisfies ReviewClause,
  ),
  ReviewClause_split: reads(
    ({ at, read }, _words, fields) => ({ kind: 'split by', fields: read(fields), at }) satisfies ReviewClause,
  ),
  ReviewClause_covers: reads(
    ({ at, each }, _word, what) => ({ kind: 'covers', what: each<Covered>(what), at }) satisfies ReviewClause,
  ),
  Covered_goals: reads(({ at }, _words) => ({ kind: 'all goals', at }) satisfies Covered),
  Covered_promises: reads(({ at }, _words) => ({ kind: 'all promises', at }) satisfies Covered),
  Covered_name: reads(({ at, read }, name) => ({ kind: 'name', name: read<Name>(name), at }) satisfies Covered),
  ReviewClause_leaveOut: reads(
    ({ at, read }, _words, age) => ({ kind: 'leave out', youngerThan: read(age), at }) satisfies ReviewClause,
  ),
  ReviewClause_missed: reads(({ at, read }, _when, _comma, _owes, what, _within, within) => {
    return { kind: 'missed', what: read(what), within: read(within), at } satisfies ClauseHead;
  }),
  ReviewClause_carryOver: reads(({ at }, _words) => ({ kind: 'carry over', at }) satisfies ReviewClause),
  ReviewClause_members: reads(
    ({ at, read }, _words, of) => ({ kind: 'for each member', of: read(of), at }) satisfies ReviewClause,
  ),
  ReviewClause_credit: reads(({ at }, _word, to) => ({ kind: 'credit', to: creditOf(to), at }) satisfies ReviewClause),
};

function creditOf(words: Node): Credit {
  return inOneLine(words.sourceString) as Credit;
}
