import type { Fields, Moment, TestBlock, TestStep } from '@smk/plan';
import type { CasesClause, CasesDeclaration, Column, TableRow } from '../1-parse/syntax-tree/cases.ts';
import type { Assignment } from '../1-parse/syntax-tree/test.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { caseExpectation } from '../2-check/case-expectation.ts';
import { tableOf, tellsTime } from '../2-check/case-table.ts';
import { cellText } from '../2-check/cell-text.ts';
import { timesOf } from '../2-check/check-cell.ts';
import { expectedText } from '../2-check/expected-text.ts';
import { isAboutMany } from '../2-check/figures.ts';
import { clausesOf, type Placed, type Rules } from '../2-check/rules.ts';
import { peopleOf, type Day } from './people-of.ts';
import { planExpectation } from './plan-expectation.ts';
import { planFields, planTestStep } from './plan-test-step.ts';
import { placeOf } from './written.ts';

type Reading = { readonly rules: Rules; readonly moment: (time: WallTime) => Moment };

/** Each row as a test of its own, which starts at `anyTime` where nothing says when; rows that stand together as one test. */
export function planCases(
  test: Placed<CasesDeclaration>,
  rules: Rules,
  moment: (time: Day) => Moment,
  anyTime: Moment,
): TestBlock[] {
  const rows = planRows(test, rules, moment, anyTime);
  const [first] = rows;
  if (!test.part.together || first === undefined) return rows;
  return [
    {
      name: test.part.title.text,
      asOf: rows.reduce((earliest, { asOf }) => Math.min(earliest, asOf), first.asOf),
      dated: first.dated,
      given: {},
      steps: stepsOfAll(test, first.asOf, { rules, moment }),
      together: rows,
      at: placeOf(test, test.part.at),
    },
  ];
}

/** What is expected of all rows; whatever else stands below the table is so of each. */
function stepsOfAll(test: Placed<CasesDeclaration>, asOf: Moment, reading: Reading): TestStep[] {
  let at = asOf;
  return test.part.body.clauses.flatMap((clause): TestStep[] => {
    if ('from' in clause && clause.from) at = reading.moment(clause.from);
    if (!isOfAll(clause, reading.rules)) return [];
    return [planTestStep({ ...test, part: clause }, at, reading)!];
  });
}

function isOfAll(clause: CasesClause, rules: Rules): clause is Extract<CasesClause, { readonly kind: 'expect' }> {
  return clause.kind === 'expect' && isAboutMany(clause.that, rules);
}

function planRows(
  test: Placed<CasesDeclaration>,
  rules: Rules,
  moment: (time: Day) => Moment,
  anyTime: Moment,
): TestBlock[] {
  const { head, rows } = tableOf(test);
  return rows.map((row) => {
    const cells = cellsOf(row, head?.columns ?? []);
    const start = timeIn(cells, 'as of') ?? clausesOf(test, 'as of')[0]?.part.time ?? null;
    const asOf = start ? moment(start) : anyTime;
    return {
      name: `${test.part.title.text}: ${nameOf(row, cells)}`,
      asOf,
      dated: start !== null || tellsTime(test),
      given: givenIn(test, cells, rules),
      ...peopleOf(test, moment),
      steps: stepsOf(test, row, cells, asOf, { rules, moment }),
      at: placeOf(test, row.at),
    };
  });
}

type InColumn = { readonly column: Column; readonly cell: TableRow['cells'][number] };

function cellsOf(row: TableRow, columns: readonly Column[]): readonly InColumn[] {
  return columns.flatMap((column, index) => {
    const cell = row.cells[index];
    return cell ? [{ column, cell }] : [];
  });
}

function timeIn(cells: readonly InColumn[], kind: 'as of' | 'at'): WallTime | null {
  const found = cells.find(({ column }) => column.kind === kind)?.cell;
  return found?.kind === 'moment' ? found.time : null;
}

/** Its own name, or else what is given: that tells it from the other rows. */
function nameOf({ name, cells: all }: TableRow, cells: readonly InColumn[]): string {
  if (name) return name.kind === 'name' ? name.name : name.text;
  const given = cells.filter(({ column }) => column.kind !== 'expect' && column.kind !== 'expect name');
  return (given.length > 0 ? given.map(({ cell }) => cell) : all).map(cellText).join(', ');
}

/** What a row says of the lead goes before what is said above all rows. */
function givenIn(test: Placed<CasesDeclaration>, cells: readonly InColumn[], rules: Rules): Fields {
  const ofRow = cells.flatMap(({ column, cell }): Pick<Assignment, 'name' | 'value'>[] => {
    if (column.kind !== 'field') return [];
    if (cell.kind === 'value') return [{ name: column.name, value: cell.value }];
    return cell.kind === 'unknown' ? [{ name: column.name, value: { kind: 'unknown', at: cell.at } }] : [];
  });
  const ofAll = clausesOf(test, 'given lead')[0]?.part.body.clauses ?? [];
  return planFields([...ofAll, ...ofRow], rules.fields, rules);
}

/** The table stands among the lines: what is above it happens before what a row says, what is below it afterwards. */
function stepsOf(
  test: Placed<CasesDeclaration>,
  row: TableRow,
  cells: readonly InColumn[],
  asOf: Moment,
  reading: Reading,
): TestStep[] {
  let at = asOf;
  const steps: TestStep[] = [];
  for (const clause of test.part.body.clauses) {
    if (clause.kind === 'table head') {
      const own = timeIn(cells, 'at');
      if (own) at = reading.moment(own);
      steps.push(...stepsOfRow({ ...test, part: row }, cells, at, reading));
    }
    if (clause.kind === 'table head' || clause.kind === 'table row' || isOfAll(clause, reading.rules)) continue;
    if ('from' in clause && clause.from) at = reading.moment(clause.from);
    const step = planTestStep({ ...test, part: clause }, at, reading);
    if (step) steps.push(step);
  }
  return steps;
}

/** Events first, whatever the order of the columns; then what is expected. */
function stepsOfRow(
  row: Placed<TableRow>,
  cells: readonly InColumn[],
  at: Moment,
  { rules, moment }: Reading,
): TestStep[] {
  const place = placeOf(row, row.part.at);
  const events = cells.flatMap(({ column, cell }): TestStep[] =>
    column.kind === 'event'
      ? Array.from({ length: timesOf(cell) ?? 0 }, () => ({
          kind: 'event',
          at,
          name: column.name.name,
          data: {},
          place,
        }))
      : [],
  );
  const expected = cells.flatMap(({ column, cell }): TestStep[] => {
    if (column.kind !== 'expect' && column.kind !== 'expect name') return [];
    const found = caseExpectation(column, cell, rules);
    if (found.kind !== 'expects') return [];
    const that = planExpectation(found.that, { moment, rules, test: row });
    return [{ kind: 'expect', at, that, text: expectedText(found.that), place }];
  });
  return [...events, ...expected];
}
