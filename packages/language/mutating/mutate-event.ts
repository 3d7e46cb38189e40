import type { EventMatch } from '../1-parse/syntax-tree/conditions.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { mutateCondition } from './mutate-condition.ts';
import { replaced, type Ground, type Mutation } from './mutation.ts';

/** What an event's data have to be: another condition, or none. */
export function mutateWhere(ground: Ground, { event, where }: EventMatch, shown: Region): readonly Mutation[] {
  if (where === null) return [];
  const clause = { start: event.at.end, end: where.at.end };
  return [replaced(ground, clause, '', shown), ...mutateCondition(ground, where)];
}
