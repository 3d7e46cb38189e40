import type { Operand } from '../../1-parse/syntax-tree/conditions.ts';
import type { Value } from '../../1-parse/syntax-tree/values.ts';
import { noListFile } from '../../problems/names.ts';
import { missingClause } from '../../problems/logic.ts';
import * as problem from '../../problems/tables.ts';
import { spanOf } from '../../1-parse/syntax-tree/tree.ts';
import { headOf } from '../clauses.ts';
import { checkCondition } from '../check-condition.ts';
import { nearestName } from '../nearest-name.ts';
import { whereIs, type Placed, type Rules } from '../rules.ts';
import { leadScope, type Checked } from '../scope.ts';
import { shown } from '../shown.ts';
import { typeOf } from '../type-of.ts';
import { typeOfListed } from '../type-of-list.ts';
import { aType, comparable, type Type } from '../types.ts';
import { cellCondition, cellFor } from './cell-condition.ts';
import { checkPicks } from './check-picks.ts';
import { valueOfCell, type Cell, type Column, type Columns, type DecisionTable, type Row } from './decision-table.ts';

const inTable = { what: 'stage', in: 'a table' } as const;

/** Each table has columns that can be looked at, rows that fit them, and picks as it says. */
export function* checkDecisionTables(rules: Rules): Checked<void> {
  for (const table of rules.tables.values()) yield* checkTable(table, rules);
}

function* checkTable(table: DecisionTable, rules: Rules): Checked<void> {
  const { declared, columns, rows, misplaced, complete } = table;
  const name = declared.part.name.name;
  for (const line of misplaced) yield problem.columnsAgain(whereIs(line));
  if (!columns) {
    const { from } = declared.part;
    const files = rules.tree.tableFiles.map(({ path }) => path);
    if (from && !files.includes(from.text))
      yield noListFile(spanOf(declared, from.at), { path: from.text, near: nearestName(from.text, files) });
    else if (complete) yield problem.noColumns(headOf(declared), { table: name });
    return;
  }
  if (columns.part.then.name !== name)
    yield problem.tableNamedOtherwise(spanOf(columns, columns.part.then.at), {
      table: name,
      then: columns.part.then.name,
    });
  const types = yield* checkColumns(columns, rules);
  if (rows.length === 0 && complete)
    yield missingClause(headOf(declared), {
      in: `The table \`${name}\``,
      lacks: 'a row',
      example: `| ${columns.part.of.map(() => 'any').join(' | ')} | other |`,
    });
  let sound = complete && types.every(({ kind }) => kind !== 'nothing');
  for (const row of rows) if (yield* checkRow(row, columns.part, types, name, rules)) sound = false;
  if (yield* checkResults(rows, name, rules)) sound = false;
  if (sound) yield* checkPicks(table, columns.part, types, rules);
}

function* checkColumns(columns: Placed<Columns>, rules: Rules): Checked<readonly Type[]> {
  const types: Type[] = [];
  const seen = new Set<string>();
  for (const { operand, text, at } of columns.part.of) {
    if (operand === null) yield problem.unreadableColumn(spanOf(columns, at), { written: text });
    types.push(
      operand === null ? { kind: 'nothing' } : yield* typeOf(operand, leadScope(rules, columns, inTable), null),
    );
    const name = operand === null ? text : shown(operand);
    if (seen.has(name)) yield problem.columnTwice(spanOf(columns, at), { column: name });
    seen.add(name);
  }
  return types;
}

/** Answers whether something is wrong with the row. */
function* checkRow(
  row: Placed<Row>,
  { of }: Columns,
  types: readonly Type[],
  table: string,
  rules: Rules,
): Checked<boolean> {
  const { cells, name, at } = row.part;
  if (cells.length !== of.length + 1) {
    yield problem.otherWidth(spanOf(row, at), { row: name, cells: cells.length, columns: of.length + 1 });
    return true;
  }
  let wrong = false;
  for (const [index, column] of of.entries())
    for (const found of checkCell(cells[index]!, column, types[index]!, row, rules)) {
      wrong = true;
      yield found;
    }
  const last = cells.at(-1)!;
  if (valueOfCell(last) !== null) return wrong;
  const place = spanOf(row, last.at);
  if (last.is?.kind === 'empty') yield problem.emptyCell(place, { column: `then ${table}`, isLast: true });
  else yield problem.notAResult(place, { table, written: last.raw ?? writtenIn(row.part) });
  return true;
}

function writtenIn({ text }: Row): string {
  return text.slice(0, text.lastIndexOf('|')).split('|').at(-1)!.trim();
}

function* checkCell(cell: Cell, column: Column, type: Type, row: Placed<Row>, rules: Rules): Checked<void> {
  const { operand } = column;
  if (operand === null || type.kind === 'nothing') return;
  const place = spanOf(row, cell.at);
  const meant = cellFor(cell, type);
  if (meant === null) return yield problem.unreadableCell(place, { written: cell.raw ?? '', column: named(operand) });
  if (meant.kind === 'empty') return yield problem.emptyCell(place, { column: named(operand), isLast: false });
  const condition = cellCondition(meant, operand, type);
  if (condition) yield* checkCondition(condition, leadScope(rules, row, inTable));
}

function named(operand: Operand): string {
  return shown(operand);
}

/** All rows give values of one type. Answers whether something is wrong. */
function* checkResults(rows: readonly Placed<Row>[], table: string, rules: Rules): Checked<boolean> {
  const results = rows.flatMap((row) => {
    const cell = row.part.cells.at(-1);
    const value = cell ? valueOfCell(cell) : null;
    return value ? [{ row, value }] : [];
  });
  const [first] = results;
  let wrong = false;
  for (const { row, value } of results) {
    for (const found of checkValue(value, row, rules)) {
      wrong = true;
      yield found;
    }
    const type = typeOfListed(value);
    // Names are options, of which there may be any.
    const fits = !first || first.value.kind === value.kind || comparable(typeOfListed(first.value), type);
    if (fits) continue;
    wrong = true;
    yield problem.mixedResults(spanOf(row, value.at), {
      table,
      first: shown(first.value),
      firstIs: aResult(typeOfListed(first.value)),
      written: shown(value),
      is: aResult(type),
    });
  }
  return wrong;
}

/** A country, a currency or a language that there is. */
function* checkValue(value: Value, row: Placed<Row>, rules: Rules): Checked<void> {
  if (value.kind !== 'name') yield* typeOf(value, leadScope(rules, row, inTable), null);
}

function aResult(type: Type): string {
  return type.kind === 'one of' ? 'an option' : aType(type);
}
