import type { GroupEntry, ScoreClause, ScoreLine } from '../1-parse/syntax-tree/qualification.ts';
import { clausesOf, type Placed } from './rules.ts';

/** The lines of a score, those in its groups included, in the order written. */
export function linesOf(score: ScoreClause): readonly ScoreLine[] {
  return score.body.clauses.flatMap((entry) => {
    switch (entry.kind) {
      case 'fact line':
      case 'event line':
        return [entry];
      case 'group':
        return entry.body.clauses;
      case 'halves':
      case 'fades':
      case 'falls':
      case 'pauses':
        return [];
    }
  });
}

/** Its lines of one kind, each in its place. */
export function linesOfKind<Kind extends ScoreLine['kind']>(
  score: Placed<ScoreClause>,
  kind: Kind,
): Placed<Extract<ScoreLine, { readonly kind: Kind }>>[] {
  return linesOf(score.part)
    .filter((line): line is Extract<ScoreLine, { readonly kind: Kind }> => line.kind === kind)
    .map((part) => ({ ...score, part }));
}

/** Its groups of lines. */
export function groupsOf(score: Placed<ScoreClause>): Placed<GroupEntry>[] {
  return clausesOf(score, 'group');
}

/** Whether all of its lines could be read. */
export function isComplete({ body }: ScoreClause): boolean {
  return body.complete && body.clauses.every((entry) => entry.kind !== 'group' || entry.body.complete);
}
