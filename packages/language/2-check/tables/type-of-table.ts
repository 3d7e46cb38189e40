import type { Operand } from '../../1-parse/syntax-tree/conditions.ts';
import { nothing, type Type } from '../types.ts';
import { typeOfListed } from '../type-of-list.ts';
import { valueOfCell, type DecisionTable } from './decision-table.ts';

/** The type of what a table picks: a list where it picks every match. Names are options. */
export function typeOfTable(table: DecisionTable): Type {
  const of = typeOfResults(table);
  return table.declared.part.picks === 'every match' && of.kind !== 'nothing' ? { kind: 'list of', of } : of;
}

/** The type of what its rows give. */
export function typeOfResults({ rows }: DecisionTable): Type {
  const values = rows.flatMap((row) => {
    const last = row.part.cells.at(-1);
    return (last && valueOfCell(last)) ?? [];
  });
  const [first] = values;
  if (!first) return nothing;
  if (first.kind !== 'name') return typeOfListed(first);
  const names = values.flatMap((value) => (value.kind === 'name' ? [value.name] : []));
  return { kind: 'one of', options: [...new Set(names)] };
}

/** The operands that are its columns. */
export function columnsOf({ columns }: DecisionTable): readonly Operand[] {
  return (columns?.part.of ?? []).flatMap(({ operand }) => operand ?? []);
}
