import type { Afterwards, HandoffClause, LadderLine, OwesClause, RouteLine } from '../1-parse/syntax-tree/handoff.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { inOneLine } from '../1-parse/reading/reading.ts';
import { mutateCondition } from './mutate-condition.ts';
import { mutateWhere } from './mutate-event.ts';
import { dropped, replaced, textOf, type Ground, type Mutation } from './mutation.ts';
import { countsAround, durationsAround } from './neighbours.ts';

/** Clauses of a handoff almost like this one. */
export function mutateHandoff(ground: Ground, clause: HandoffClause): readonly Mutation[] {
  switch (clause.kind) {
    case 'becomes': {
      const { at, stage, where, unlessRefusedWithin: embargo } = clause;
      const chosen = where
        ? [
            replaced(ground, { start: stage.at.end, end: where.at.end }, '', at),
            ...mutateCondition(ground, where.condition),
          ]
        : [];
      if (embargo === null) return chosen;
      const gone = { start: where?.at.end ?? stage.at.end, end: at.end };
      return [...chosen, replaced(ground, gone, '', at), ...durations(ground, embargo, at)];
    }
    case 'follows':
    case 'passes on':
    case 'checklist':
      return [dropped(ground, clause.at)];
    case 'needs':
      return mutateNeeds(ground, clause);
    case 'route':
      return clause.body.clauses.flatMap((line, index, lines) => mutateRoute(ground, line, lines[index + 1] ?? null));
    case 'owes':
      return mutateOwes(ground, clause);
    case 'may reject':
      return clause.body.clauses.flatMap(({ at, then }) => [
        dropped(ground, at),
        ...mutateAfterwards(ground, then, at),
      ]);
    case 'ends':
      return clause.body.clauses.flatMap(({ at, on, then }) => [
        dropped(ground, at),
        ...(on ? mutateWhere(ground, on, at) : []),
        ...mutateAfterwards(ground, then, at),
      ]);
  }
}

function mutateNeeds(ground: Ground, { at, fields }: Extract<HandoffClause, { kind: 'needs' }>): readonly Mutation[] {
  if (fields.length < 2) return [dropped(ground, at)];
  const start = fields[0]!.at.start;
  return fields.flatMap(({ name: gone }, index) => {
    if (gone === ground.key) return [];
    const kept = fields.toSpliced(index, 1).map(({ name }) => name);
    return [replaced(ground, { start, end: at.end }, kept.join(', '), at)];
  });
}

/** Gone, below the next line, or under another condition. The last line takes all that is left, and stays. */
function mutateRoute(ground: Ground, { at, otherwise, when }: RouteLine, next: RouteLine | null): readonly Mutation[] {
  if (otherwise) return [];
  const both = next && !next.otherwise ? { start: at.start, end: next.at.end } : null;
  return [
    dropped(ground, at),
    ...(both && next ? [exchanged(ground, both, textOf(ground, at), textOf(ground, next.at))] : []),
    ...(when ? mutateCondition(ground, when.condition) : []),
  ];
}

function exchanged(ground: Ground, both: Region, first: string, second: string): Mutation {
  const { place, edit } = replaced(ground, both, `${second}\n${first}`);
  const inWords = (...lines: readonly string[]): string => lines.map(inOneLine).join(' / ');
  return { place, before: inWords(first, second), after: inWords(second, first), edit };
}

function mutateOwes(
  ground: Ground,
  { at, within, calendar, hours, from, count, metBy, ladder }: OwesClause,
): readonly Mutation[] {
  // What stands between the time and what meets it stays, and what is counted has to be met by something.
  const isPlain = calendar === null && hours === null && from === null && count === null;
  return [
    ...durations(ground, within, at),
    ...(metBy && isPlain ? [replaced(ground, { start: within.at.end, end: at.end }, '', at)] : []),
    ...(metBy ? mutateWhere(ground, metBy, at) : []),
    ...ladder.clauses.flatMap((line) => mutateStep(ground, line)),
  ];
}

function mutateStep(ground: Ground, { at, moment, step }: LadderLine): readonly Mutation[] {
  const gone = dropped(ground, at);
  if (moment.kind === 'owner absent') return [gone];
  const { duration } = moment;
  return [gone, ...durations(ground, duration, at), ...mutateOffer(ground, at, duration.at, step)];
}

function mutateOffer(ground: Ground, at: Region, after: Region, step: LadderLine['step']): readonly Mutation[] {
  switch (step.kind) {
    case 'offer': {
      if (step.atMost === null) return [];
      const rest = { start: after.end, end: at.end };
      const text = textOf(ground, rest);
      return countsAround(step.atMost, 1, Infinity).map((count) =>
        replaced(ground, rest, text.replace(/\d[\d_]*\s+times?/, count === '1' ? '1 time' : `${count} times`), at),
      );
    }
    case 'remind':
    case 'escalate':
    case 'along':
    case 'notify':
    case 'reassign':
    case 'return':
      return [];
  }
}

function mutateAfterwards(ground: Ground, then: Afterwards, shown: Region): readonly Mutation[] {
  switch (then.kind) {
    case 'close':
      return [replaced(ground, then.at, 'recycle after 1 day', shown)];
    case 'recycle':
      return [
        ...then.wakings.flatMap((waking) => (waking.kind === 'after' ? durations(ground, waking.after, shown) : [])),
        replaced(ground, then.at, 'close', shown),
      ];
    case 'hand over':
      return [replaced(ground, then.at, 'close', shown)];
    case 'correct':
      return [...durations(ground, then.within, shown), replaced(ground, then.at, 'close', shown)];
  }
}

function durations(
  ground: Ground,
  duration: Parameters<typeof durationsAround>[0],
  shown: Region,
): readonly Mutation[] {
  return durationsAround(duration).map((other) => replaced(ground, duration.at, other, shown));
}
