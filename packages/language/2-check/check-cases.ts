import type { CasesDeclaration, Column, TableHead, TableRow } from '../1-parse/syntax-tree/cases.ts';
import type { WallTime } from '../1-parse/syntax-tree/values.ts';
import { missingClause, saidTwice } from '../problems/logic.ts';
import { backInTime, needsData, tableWithoutHead, unevenRow } from '../problems/tests.ts';
import { tableOf, tellsTime } from './case-table.ts';
import { checkCell } from './check-cell.ts';
import { atMost, limits } from './check-limits.ts';
import { checkGiven, checkTestClause, checkTimes } from './check-test-clause.ts';
import { checkAboutMany } from './check-together.ts';
import { headOf, oneClause, requiredClause } from './clauses.ts';
import { columnText } from './column-text.ts';
import { clausesOf, fieldsOf, lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { isAboutMany } from './figures.ts';
import { leadAttributes } from './lead-attributes.ts';
import { known, type Checked } from './scope.ts';
import { sortable } from './sortable.ts';

type Test = Placed<CasesDeclaration>;

/** Each row of a table could happen, under columns that name what the rules have. Its lead may be a part of one. */
export function* checkCasesTest(test: Test, rules: Rules): Checked<void> {
  const asOf = yield* checkStart(test);
  const given = yield* oneClause(test, 'given lead', 'the lead');
  if (given) yield* checkGiven(given.part.body.clauses, test, rules);
  yield* checkTimes(test, asOf);
  for (const part of test.part.body.clauses)
    if (part.kind !== 'table head' && part.kind !== 'table row') yield* checkTestClause({ ...test, part }, rules);
  yield* checkTable(test, latestAbove(test, asOf), rules);
  yield* checkBelow(test, rules);
  yield* checkAboutMany(test, rules);
  yield* atMost(tableOf(test).rows.length, 'rows in a table', limits.rows, { ...test, part: test.part.title });
}

/** The last moment that is told above the table. */
function latestAbove(test: Test, asOf: WallTime | null): WallTime | null {
  const { clauses } = test.part.body;
  const above = clauses.slice(
    0,
    clauses.findIndex(({ kind }) => kind === 'table head'),
  );
  return above.flatMap((clause) => ('from' in clause && clause.from ? [clause.from] : [])).at(-1) ?? asOf;
}

/** What stands below the table happens after every row of it. */
function* checkBelow(test: Test, rules: Rules): Checked<void> {
  const { clauses } = test.part.body;
  const { head, rows } = tableOf(test);
  const column = head?.columns.findIndex(({ kind }) => kind === 'at') ?? -1;
  const moments = rows.flatMap(({ cells }) => (cells[column]?.kind === 'moment' ? [sortable(cells[column].time)] : []));
  const last = moments.toSorted().at(-1);
  const below = clauses.slice(clauses.findLastIndex(({ kind }) => kind === 'table row') + 1);
  // What is expected of all rows looks at what has happened by then, whatever happens later.
  const ofEach = below.filter((clause) => clause.kind !== 'expect' || !isAboutMany(clause.that, rules));
  const next = ofEach.flatMap((clause) => ('from' in clause && clause.from ? [clause.from] : []))[0];
  if (last !== undefined && next && sortable(next) < last)
    yield backInTime(whereIs({ ...test, part: next }), { before: last });
}

/** When all rows start; where nothing has a moment of its own it makes no difference. */
function* checkStart(test: Test): Checked<WallTime | null> {
  const ofRows = tableOf(test).head?.columns.find(({ kind }) => kind === 'as of');
  const asOf =
    ofRows || !tellsTime(test)
      ? yield* oneClause(test, 'as of', 'the moment at which it starts')
      : yield* requiredClause(test, 'as of', '`as of` with the moment at which it starts', {
          in: 'a test that says when something happens',
          example: 'as of 2026-11-20 16:50',
        });
  if (ofRows && asOf) {
    const first = lineOf(asOf);
    yield saidTwice(whereIs(test, ofRows.at), { what: 'The moment at which it starts', first });
  }
  return asOf?.part.time ?? null;
}

function* checkTable(test: Test, start: WallTime | null, rules: Rules): Checked<void> {
  const { head, rows } = tableOf(test);
  const { clauses, complete } = test.part.body;
  yield* oneClause(test, 'table head', 'the head of the table');
  if (rows.length === 0 && complete)
    yield missingClause(headOf(test), {
      in: 'A test of cases',
      lacks: head ? 'rows below the head of its table' : 'a table',
      example: head ? exampleOf(head) : '| email | expect refused |',
    });
  const first = rows[0];
  if (first === undefined) return head ? yield* checkHead(head, test, rules) : undefined;
  if (head === null || clauses.indexOf(first) < clauses.indexOf(head)) {
    if (complete) yield tableWithoutHead(whereIs({ ...test, part: first }));
    return;
  }
  yield* checkHead(head, test, rules);
  yield* checkRowNames(rows, test);
  for (const row of rows) yield* checkRow(row, head, start, test, rules);
}

function exampleOf({ columns }: TableHead): string {
  return `| ${columns.map(() => 'unknown').join(' | ')} |`;
}

function* checkHead({ columns }: TableHead, test: Test, rules: Rules): Checked<void> {
  for (const [index, column] of columns.entries()) {
    const text = columnText(column);
    const before = columns.slice(0, index).find((one) => columnText(one) === text);
    if (before) {
      const first = lineOf({ ...test, part: before });
      yield saidTwice(whereIs(test, column.at), { what: `\`${text}\``, first });
    } else yield* checkColumn(column, test, rules);
  }
}

function* checkColumn(column: Column, test: Test, rules: Rules): Checked<void> {
  switch (column.kind) {
    case 'as of':
    case 'at':
    case 'expect':
      return;
    case 'field':
      yield* known(rules, test, column.name, 'field', rules.fields);
      return;
    case 'event': {
      const event = yield* known(rules, test, column.name, 'event', rules.events);
      const data = event ? fieldsOf(event).flatMap(({ part }) => (part.required ? [part.name.name] : [])) : [];
      if (data.length > 0) yield needsData(whereIs(test, column.at), { event: column.name.name, data });
      return;
    }
    case 'expect name': {
      const { name } = column.name;
      if (rules.scores.has(name) || rules.scoreLines.has(name)) return;
      const owed = [...rules.handoffs.values()].flatMap((handoff) => clausesOf(handoff, 'owes'));
      const obligations = owed.map(({ part }): [string, unknown] => [part.what.name, part]);
      const own = new Map<string, unknown>([...obligations, ...attributes, ...rules.facts]);
      if (own.has(name)) return;
      const all = new Map<string, unknown>([...words, ...rules.scores, ...rules.scoreLines, ...own]);
      yield* known(rules, test, column.name, 'expected', all);
    }
  }
}

const attributes = leadAttributes.map((name) => [name, name] as const);

// Of the words that a column may be, those that are likely misspelt.
const words: readonly [string, unknown][] = ['stage', 'refused', 'owner'].map((word) => [word, word]);

function* checkRowNames(rows: readonly TableRow[], test: Test): Checked<void> {
  const first = new Map<string, TableRow>();
  for (const row of rows) {
    if (row.name === null) continue;
    const name = row.name.kind === 'name' ? row.name.name : row.name.text;
    const before = first.get(name);
    if (before)
      yield saidTwice(whereIs(test, row.name.at), { what: `\`${name}\``, first: lineOf({ ...test, part: before }) });
    else first.set(name, row);
  }
}

function* checkRow(
  row: TableRow,
  { columns }: TableHead,
  start: WallTime | null,
  test: Test,
  rules: Rules,
): Checked<void> {
  if (row.cells.length !== columns.length) {
    const said = { cells: row.cells.length, columns: columns.map(columnText) };
    return yield unevenRow(whereIs({ ...test, part: row }), said);
  }
  const asOf = columns.findIndex(({ kind }) => kind === 'as of');
  const own = row.cells[asOf];
  const from = own?.kind === 'moment' ? own.time : start;
  for (const [index, column] of columns.entries()) yield* checkCell(row.cells[index]!, column, from, test, rules);
}
