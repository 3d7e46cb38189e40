import type { Cell, Column } from '../1-parse/syntax-tree/cases.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { backInTime, emptyCell, wrongCell } from '../problems/tests.ts';
import { caseExpectation } from './case-expectation.ts';
import { cellText } from './cell-text.ts';
import { checkAssignment } from './check-assignment.ts';
import { checkExpectation } from './check-expectation.ts';
import { columnText } from './column-text.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import type { Checked } from './scope.ts';
import { sortable } from './sortable.ts';

/** A cell says something that its column can be; `start` is when its row starts. */
export function* checkCell(
  cell: Cell,
  column: Column,
  start: WallTime | null,
  test: Placed<unknown>,
  rules: Rules,
): Checked<void> {
  const place = whereIs({ ...test, part: cell });
  if (cell.kind === 'empty') return yield emptyCell(place, { column: columnText(column), instead: fillWith(column) });
  const wrong = (...instead: readonly string[]) =>
    wrongCell(place, { column: columnText(column), written: cellText(cell), instead });
  switch (column.kind) {
    case 'field': {
      const field = rules.fields.get(column.name.name)?.part;
      if (cell.kind === 'unknown' || !field) return;
      if (cell.kind !== 'value') return yield wrong('a value', '`unknown`');
      const line = { kind: 'assignment', name: column.name, value: cell.value, at: cell.at } as const;
      return yield* checkAssignment(line, field, test, rules, (value) => value);
    }
    case 'event':
      if (timesOf(cell) === null) yield wrong('`yes`', '`no`', 'how often it happens, such as `3`');
      return;
    case 'as of':
    case 'at':
      if (cell.kind !== 'moment') yield wrong('a moment such as `2026-11-20 16:50`');
      else if (column.kind === 'at' && start && sortable(cell.time) < sortable(start))
        yield backInTime(place, { before: sortable(start) });
      return;
    case 'expect':
    case 'expect name': {
      const found = caseExpectation(column, cell, rules);
      if (found.kind === 'wrong') yield wrong(...found.instead);
      if (found.kind === 'expects') yield* checkExpectation(found.that, test, rules);
    }
  }
}

/** How often the event of a column happens; `null` where the cell does not say. */
export function timesOf(cell: Cell): number | null {
  if (cell.kind !== 'value') return null;
  if (cell.value.kind === 'yes/no') return cell.value.value ? 1 : 0;
  const often = cell.value.kind === 'number' ? cell.value.value : -1;
  return Number.isInteger(often) && often >= 0 && often <= mostTimes ? often : null;
}

const mostTimes = 1_000;

function fillWith(column: Column): string {
  switch (column.kind) {
    case 'field':
      return 'Write `unknown` where the field is not known.';
    case 'event':
      return 'Write `no` where it does not happen.';
    case 'as of':
    case 'at':
      return 'Write a moment such as `2026-11-20 16:50`.';
    case 'expect':
    case 'expect name':
      return 'Write `any` where nothing is expected.';
  }
}
