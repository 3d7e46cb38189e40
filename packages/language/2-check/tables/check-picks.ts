import type { Operand } from '../../1-parse/syntax-tree/conditions.ts';
import { spanOf } from '../../1-parse/syntax-tree/tree.ts';
import type { RowCell } from '../../1-parse/syntax-tree/table.ts';
import type { Value } from '../../1-parse/syntax-tree/values.ts';
import { rowHidden, rowsOverlap, tableGap } from '../../problems/tables.ts';
import { headOf } from '../clauses.ts';
import type { Rules } from '../rules.ts';
import type { Checked } from '../scope.ts';
import { shown } from '../shown.ts';
import type { Type } from '../types.ts';
import { overlap, uncovered, type BoxColumn, type Witness } from './boxes.ts';
import { cellFor } from './cell-condition.ts';
import { comparableOf } from './comparable-of.ts';
import type { Columns, DecisionTable } from './decision-table.ts';
import { cellTest } from './matches-cell.ts';
import type { Comparable, Point } from './point.ts';
import { pointsOf, type Bounds } from './points-of.ts';

/** So many tests of a point by a cell are made for one table at most; beyond it nothing is said. */
const mostTests = 4_000_000;

/** What a table that is well written picks: one row at most where it says so, each row sometimes, and one for every lead. */
export function* checkPicks(
  table: DecisionTable,
  columns: Columns,
  types: readonly Type[],
  rules: Rules,
): Checked<void> {
  const { declared, rows } = table;
  const boxes = boxesOf(table, columns, types, rules);
  if (boxes === null) return;
  const name = declared.part.name.name;
  const rowName = (index: number) => rows[index]!.part.name;
  const place = (index: number) => spanOf(rows[index]!, rows[index]!.part.at);
  const all = rows.map((_, index) => index);
  const { picks } = declared.part;
  if (picks === 'only match')
    for (const second of all) {
      const found = firstOverlap(boxes, second);
      if (found)
        yield rowsOverlap(place(second), {
          table: name,
          first: rowName(found.first),
          second: rowName(second),
          lead: leadOf(columns, found.witness),
        });
    }
  if (picks === 'first match')
    for (const row of all.slice(1))
      if (uncovered(boxes, all.slice(0, row), row) === null)
        yield rowHidden(place(row), { table: name, row: rowName(row) });
  const gap = picks === 'every match' ? null : uncovered(boxes, all, null);
  if (gap !== null && gap !== 'too much') yield tableGap(headOf(declared), { table: name, lead: leadOf(columns, gap) });
}

function firstOverlap(boxes: readonly BoxColumn[], second: number): { first: number; witness: Witness } | null {
  for (let first = 0; first < second; first += 1) {
    const witness = overlap(boxes, first, second);
    if (witness) return { first, witness };
  }
  return null;
}

/** The columns with the points that stand for all their values; `null` where that is too much. */
function boxesOf(
  { rows }: DecisionTable,
  columns: Columns,
  types: readonly Type[],
  rules: Rules,
): readonly BoxColumn[] | null {
  const boxes: BoxColumn[] = [];
  let tests = 0;
  for (const [index, type] of types.entries()) {
    const cells = rows.flatMap((row) => cellFor(row.part.cells[index]!, type) ?? []);
    const points = pointsOf(type, cells, boundsOf(columns.of[index]!.operand, cells, rules));
    tests += points.length * rows.length;
    if (cells.length !== rows.length || tests > mostTests) return null;
    const isLanguage = type.kind === 'language' || (type.kind === 'list of' && type.of.kind === 'language');
    const takes = cells.map((cell) => {
      const test = cellTest(cell, isLanguage, (list) => valuesOfList(list, rules));
      return points.reduce((bits, point, place) => (test(point) ? bits | (1n << BigInt(place)) : bits), 0n);
    });
    boxes.push({ points, takes, mayTake: takes.map((bits, row) => bits | unsure(cells[row]!, points)) });
  }
  return boxes;
}

/** The unknown point, as a bit, where a cell asks of it what cannot be answered. */
function unsure({ kind }: RowCell, points: readonly Point[]): bigint {
  const index = points.findIndex(({ value }) => value === null);
  return index === -1 || kind === 'any' || kind === 'known' || kind === 'unknown' ? 0n : 1n << BigInt(index);
}

function boundsOf(operand: Operand | null, cells: readonly RowCell[], rules: Rules): Bounds {
  const meaning = operand?.kind === 'name' ? rules.facts.get(operand.name) : undefined;
  const lists = new Set(
    cells.flatMap((cell) => {
      const asked = cell.kind === 'not' ? cell.of : cell;
      return asked.kind === 'in list' ? [asked.list.name] : [];
    }),
  );
  return {
    range: meaning?.kind === 'score' ? { from: meaning.score.from.value, to: meaning.score.to.value } : null,
    people: [...rules.people.keys()],
    listed: [...lists].flatMap((list) => writtenIn(list, rules).slice(0, mostListed)),
  };
}

/** So many values of a list are tried. */
const mostListed = 2_000;

function writtenIn(list: string, rules: Rules): readonly Value[] {
  const placed = rules.lists.get(list);
  if (!placed) return [];
  const { of } = placed.part;
  if (of.kind === 'values') return of.values;
  const file = rules.tree.listFiles.find(({ path }) => path === of.path.text);
  return (file?.values ?? []).map(({ text }) => ({ kind: 'text', text, at: placed.part.at }));
}

function valuesOfList(list: string, rules: Rules): ReadonlySet<Comparable> {
  return new Set(writtenIn(list, rules).flatMap((value) => comparableOf(value) ?? []));
}

function leadOf({ of }: Columns, witness: Witness): string {
  const values = of.map(({ operand, text }, index) => `${operand ? shown(operand) : text} ${witness[index]!.shown}`);
  return `\`${values.join(', ')}\``;
}
