import type { Decay, ScoreClause } from '../1-parse/syntax-tree/qualification.ts';
import type { Duration } from '../1-parse/syntax-tree/values.ts';
import { halvesWithoutEvents, saidTwice } from '../problems/logic.ts';
import { decaysTwice, fadesByDays, fallsNowhere, fallsOutOfOrder } from '../problems/qualification.ts';
import { checkElapsed, checkLength, checkRest } from './check-duration.ts';
import { linesOfKind } from './lines-of-score.ts';
import { clausesOf, lineOf, whereIs, type Placed } from './rules.ts';
import type { Checked } from './scope.ts';
import { shownDuration } from './shown.ts';

/** A score on events is lost in one way: it halves, fades, or falls in steps. */
export function* checkDecay(score: Placed<ScoreClause>): Checked<void> {
  const name = score.part.name.name;
  const decays: readonly Placed<Decay>[] = [
    ...clausesOf(score, 'halves'),
    ...clausesOf(score, 'fades'),
    ...clausesOf(score, 'falls'),
  ].toSorted((a, b) => a.part.at.start.line - b.part.at.start.line);
  const [first, ...others] = decays;
  if (!first) return;
  const isOnFacts = linesOfKind(score, 'fact line').length > 0 && linesOfKind(score, 'event line').length === 0;
  if (isOnFacts) yield halvesWithoutEvents(whereIs(first), { score: name, does: first.part.kind });
  for (const other of others) {
    if (other.part.kind !== first.part.kind)
      yield decaysTwice(whereIs(other), { score: name, first: first.part.kind, second: other.part.kind });
    else if (other.part.kind !== 'falls')
      yield saidTwice(whereIs(other), { what: `How fast it ${first.part.kind}`, first: lineOf(first) });
  }
  for (const decay of decays) yield* checkLengthOf(decay);
  yield* checkFalls(score, clausesOf(score, 'falls'));
}

function* checkLengthOf({ part: decay, ...placed }: Placed<Decay>): Checked<void> {
  const where = { ...placed, part: decay };
  switch (decay.kind) {
    case 'halves':
      return yield* checkElapsed(decay.every, where, 'a score fades in elapsed time');
    case 'fades':
      if (decay.over.business || (decay.over.unit !== 'days' && decay.over.unit !== 'weeks'))
        yield fadesByDays(whereIs({ ...where, part: decay.over }), { written: shownDuration(decay.over) });
      else yield* checkLength(decay.over, where);
      return;
    case 'falls':
      return yield* checkRest(decay.after, where);
  }
}

type Falls = Extract<Decay, { kind: 'falls' }>;

function* checkFalls(score: Placed<ScoreClause>, falls: readonly Placed<Falls>[]): Checked<void> {
  const { name, from, to } = score.part;
  for (const [index, fall] of falls.entries()) {
    if (from.value < to.value && (fall.part.to < from.value || fall.part.to >= to.value))
      yield fallsNowhere(whereIs(fall), {
        score: name.name,
        to: fall.part.to,
        from: from.value,
        most: to.value,
      });
    const before = falls[index - 1];
    if (before && !(lengthOf(fall.part.after) > lengthOf(before.part.after) && fall.part.to < before.part.to))
      yield fallsOutOfOrder(whereIs(fall), { later: shownFall(fall.part), earlier: shownFall(before.part) });
  }
}

/** About how many minutes; a month is taken as 30 days. */
export function lengthOf({ amount, unit }: Duration): number {
  return amount * { minutes: 1, hours: 60, days: 1440, weeks: 10_080, months: 43_200 }[unit];
}

function shownFall({ to, after }: Falls): string {
  return `falls to ${to} after ${shownDuration(after)}`;
}
