import type { RowCell, TableDeclaration } from '../1-parse/syntax-tree/table.ts';
import { moved } from './mutate-condition.ts';
import { dropped, replaced, type Ground, type Mutation } from './mutation.ts';

/** Tables almost like one: a row less, a threshold moved, a cell that asks nothing. Rows in a file of their own stay as they are. */
export function mutateTable(ground: Ground, { body }: TableDeclaration): readonly Mutation[] {
  const rows = body.clauses.filter((line) => line.kind === 'row');
  return rows.flatMap(({ at, cells }) => [
    ...(rows.length > 1 ? [dropped(ground, at)] : []),
    ...cells.slice(0, -1).flatMap((cell) => mutateCell(ground, cell)),
  ]);
}

function mutateCell(ground: Ground, cell: RowCell): readonly Mutation[] {
  switch (cell.kind) {
    case 'compare':
      return moved(ground, cell.value, cell.at);
    case 'between':
      return [...moved(ground, cell.low, cell.at), ...moved(ground, cell.high, cell.at)];
    case 'not':
      return mutateCell(ground, cell.of);
    case 'values':
    case 'in list':
    case 'contains':
    case 'contains word':
    case 'starts with':
    case 'known':
    case 'unknown':
      return [replaced(ground, cell.at, 'any')];
    case 'empty':
    case 'any':
      return [];
  }
}
