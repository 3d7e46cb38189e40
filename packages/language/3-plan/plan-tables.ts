import type { Condition, ItemType, Table, TableRow } from '@smk/plan';
import { leadScope } from '../2-check/scope.ts';
import type { Placed, Rules } from '../2-check/rules.ts';
import { cellCondition, cellFor } from '../2-check/tables/cell-condition.ts';
import { valueOfCell, type Columns, type DecisionTable, type Row } from '../2-check/tables/decision-table.ts';
import { typeOfResults } from '../2-check/tables/type-of-table.ts';
import { declaredType } from '../2-check/type-of.ts';
import type { Type } from '../2-check/types.ts';
import { factValue } from './fact-value.ts';
import { condition } from './plan-condition.ts';
import { placeOf } from './written.ts';

export function planTables(rules: Rules): Table[] {
  return [...rules.tables.values()].map((table) => planTable(table, rules));
}

function planTable(table: DecisionTable, rules: Rules): Table {
  const { declared, columns, rows } = table;
  return {
    name: declared.part.name.name,
    picks: declared.part.picks,
    of: itemType(typeOfResults(table)),
    rows: rows.map((row) => planRow(row, columns!.part, rules)),
    at: placeOf(declared, declared.part.at),
  };
}

function planRow(row: Placed<Row>, columns: Columns, rules: Rules): TableRow {
  const { name, cells, text, at } = row.part;
  const scope = leadScope(rules, row);
  const asked = columns.of.flatMap(({ operand }, index): Condition[] => {
    const type = operand ? declaredType(operand, scope) : null;
    const cell = type && cellFor(cells[index]!, type);
    const written = operand && type && cell && cellCondition(cell, operand, type);
    return written ? [condition(written, scope)] : [];
  });
  const place = placeOf(row, at);
  return {
    name,
    when: { condition: asked.length === 1 ? asked[0]! : { kind: 'all of', of: asked }, text, at: place },
    then: factValue(valueOfCell(cells.at(-1)!)!, rules),
    at: place,
  };
}

function itemType(type: Type): ItemType {
  if (type.kind === 'one of') return type;
  const { kind } = type;
  if (kind === 'nothing' || kind === 'list of') throw new Error('A table passed the check that gives nothing.');
  return { kind };
}
