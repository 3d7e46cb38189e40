import type { When } from '../1-parse/syntax-tree/conditions.ts';
import type {
  QualificationClause,
  ScoreClause,
  ScoreEntry,
  StageClause,
} from '../1-parse/syntax-tree/qualification.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import type { NumberValue } from '../1-parse/syntax-tree/values.ts';
import { mutateCondition } from './mutate-condition.ts';
import { mutateWhere } from './mutate-event.ts';
import { dropped, replaced, textOf, type Ground, type Mutation } from './mutation.ts';
import { countsAround, durationsAround, neighboursOf } from './neighbours.ts';

/** Scores, refusals and stages almost like these. */
export function mutateQualification(ground: Ground, clause: QualificationClause): readonly Mutation[] {
  switch (clause.kind) {
    case 'score':
      return [...mutateRange(ground, clause), ...clause.body.clauses.flatMap((entry) => mutateEntry(ground, entry))];
    case 'refuse':
      return [dropped(ground, clause.at), ...mutateCondition(ground, clause.when.condition)];
    case 'wait':
      return [
        dropped(ground, clause.at),
        ...durationsAround(clause.upTo).map((upTo) => replaced(ground, clause.upTo.at, upTo, clause.at)),
        ...mutateCondition(ground, clause.when.condition),
      ];
    case 'stage':
      return [
        dropped(ground, clause.at),
        ...mutateCondition(ground, clause.when.condition),
        ...(clause.until ? mutateUntil(ground, clause, clause.until) : []),
      ];
  }
}

function mutateUntil(ground: Ground, { when, at }: StageClause, until: When): readonly Mutation[] {
  const whole = { start: when.at.end, end: until.at.end };
  return [replaced(ground, whole, '', at), ...mutateCondition(ground, until.condition)];
}

/** Other bounds, where points can come to them at all. */
function mutateRange(ground: Ground, { from, to, at, body }: ScoreClause): readonly Mutation[] {
  const { least, most } = reachOf(body.clauses);
  const put = (bound: NumberValue, matters: (value: number) => boolean): readonly Mutation[] =>
    neighboursOf(bound)
      .filter((value) => matters(Number(value.replaceAll('_', ''))))
      .map((value) => replaced(ground, bound.at, value, at));
  return [
    ...put(from, (value) => Math.max(from.value, value) > least),
    ...put(to, (value) => Math.min(to.value, value) < most),
  ];
}

/** How far the points of a score could come without bounds; those of events add up without end. */
function reachOf(entries: readonly ScoreEntry[]): { readonly least: number; readonly most: number } {
  let [least, most] = [0, 0];
  for (const entry of entries) {
    switch (entry.kind) {
      case 'halves':
      case 'fades':
      case 'falls':
      case 'pauses':
        break;
      case 'group': {
        const inside = reachOf(entry.body.clauses);
        least += inside.least;
        most += Math.min(inside.most, entry.atMost);
        break;
      }
      case 'fact line':
      case 'event line': {
        const all = entry.kind === 'fact line' ? entry.points : entry.points * Infinity;
        if (entry.points > 0) most += all;
        if (entry.points < 0) least += all;
      }
    }
  }
  return { least, most };
}

function mutateEntry(ground: Ground, entry: ScoreEntry): readonly Mutation[] {
  const { at } = entry;
  switch (entry.kind) {
    case 'halves':
      return [
        dropped(ground, at),
        ...durationsAround(entry.every).map((every) => replaced(ground, entry.every.at, every, at)),
      ];
    case 'fades':
      return [
        dropped(ground, at),
        ...durationsAround(entry.over).map((over) => replaced(ground, entry.over.at, over, at)),
      ];
    case 'falls':
      return [
        dropped(ground, at),
        ...countsAround(entry.to, 0, Infinity).map((to) => otherNumber(ground, at, to)),
        ...durationsAround(entry.after).map((after) => replaced(ground, entry.after.at, after, at)),
      ];
    case 'pauses':
      return [dropped(ground, at)];
    case 'group':
      return [
        ...countsAround(entry.atMost, 1, Infinity).map((most) => otherNumber(ground, at, most)),
        ...entry.body.clauses.flatMap((line) => mutateEntry(ground, line)),
      ];
    case 'fact line':
      return [dropped(ground, at), otherPoints(ground, entry), ...mutateCondition(ground, entry.when.condition)];
    case 'event line': {
      const { cap } = entry;
      const count = cap && { ...cap.at, end: cap.within.at.start };
      return [
        dropped(ground, at),
        otherPoints(ground, entry),
        ...mutateWhere(ground, entry.on, at),
        ...(cap && count
          ? [
              replaced(ground, cap.at, '', at),
              ...countsAround(cap.count, 1, Infinity).map((one) =>
                replaced(ground, count, textOf(ground, count).replace(/\d[\d_]*/, one), at),
              ),
              ...durationsAround(cap.within).map((one) => replaced(ground, cap.within.at, one, at)),
            ]
          : []),
      ];
    }
  }
}

/** The clause with another number in place of its first. */
function otherNumber(ground: Ground, at: Region, number: string): Mutation {
  return replaced(ground, at, textOf(ground, at).replace(/(?<![\w.])\d[\d_]*/, number), at);
}

function otherPoints(
  ground: Ground,
  { at, points }: Extract<ScoreEntry, { readonly kind: 'fact line' | 'event line' }>,
): Mutation {
  const written = /^\S+/.exec(textOf(ground, at))?.[0] ?? '';
  const end = { line: at.start.line, column: at.start.column + written.length };
  const other = points + 1;
  return replaced(ground, { start: at.start, end }, other < 0 ? String(other) : `+${other}`, at);
}
