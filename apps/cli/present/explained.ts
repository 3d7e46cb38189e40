import type { Why } from '@smk/api/client';
import { targetText } from '@smk/engine';
import { columns } from './columns.ts';
import { conditionLines, saw, word } from './condition-lines.ts';
import { harmless } from './harmless.ts';
import { showMoment } from './moment.ts';
import type { Paint } from './paint.ts';

export type Explained = Pick<Why, 'decision' | 'tree' | 'whyNot'>;
type Tree = Why['tree'];
type Handoff = Tree['handoffs'][number];
type TableRow = NonNullable<Why['decision']['because']['tables']>[number]['rows'][number];
type Instead = Why['whyNot'][number];

/** A row of a block: its cells, what stands below it, and how it is marked. */
type Row = {
  readonly cells: readonly string[];
  readonly below: readonly string[];
  readonly truth: boolean | 'unknown';
};

/**
 * A decision as people read it: what it is, why not what was asked, then each score, refusal, stage and route with the values that
 * were seen, the line of the rules, and what would have made it otherwise.
 */
export function showExplained(lead: string, { decision, tree, whyNot }: Explained, zone: string, paint: Paint): string {
  const block = (head: string, rows: readonly Row[]): string[] =>
    rows.length === 0 ? [] : ['', head, ...showRows(rows, paint)];
  return [
    `${paint.bold(harmless(lead))}: ${paint.bold(showOutcome(decision.outcome, zone))}  ${paint.dim(`as of ${showMoment(decision.asOf, zone)}`)}`,
    ...(decision.changesAt === null
      ? []
      : [paint.dim(`could change by itself from ${showMoment(decision.changesAt, zone)} on`)]),
    ...whyNot.map(({ sentence }) => paint.bold(harmless(sentence))),
    ...tree.scores.flatMap((score) => [
      ...block(`${score.name} ${paint.bold(String(score.points))} of ${score.to}`, score.lines.map(scoreRow)),
      ...columns((score.groups ?? []).map(({ name, points, atMost }) => [`  ${points} of ${atMost}`, name])),
      ...showEvents(score, zone, paint),
    ]),
    ...block('refused', tree.refusals.map(judgedRow)),
    ...block('waits', (tree.waits ?? []).map(judgedRow)),
    ...block('stages', tree.stages.map(judgedRow)),
    ...block('until', (tree.leaves ?? []).map(judgedRow)),
    ...tree.handoffs.flatMap((handoff) =>
      block(
        handoffHead(handoff),
        handoff.routes.map((route) => routeRow(route, handoff.routes.at(-1))),
      ),
    ),
    ...(decision.because.tables ?? []).flatMap(({ name, value, rows }) =>
      block(`${name} ${paint.bold(harmless(value))}`, rows.map(tableRow)),
    ),
  ].join('\n');
}

/** What the rules say of a lead, in a few words. */
function showOutcome(outcome: Explained['decision']['outcome'], zone: string): string {
  switch (outcome.kind) {
    case 'refused':
      return `refused by ${outcome.by.join(', ')}`;
    case 'waiting':
      return `waits for ${outcome.for.join(', ')} until ${showMoment(outcome.until, zone)}`;
    case 'stage':
      return outcome.couldBeUndone.length === 0
        ? outcome.stage
        : `${outcome.stage} (could be undone by ${outcome.couldBeUndone.join(', ')}, which is unknown)`;
    case 'not yet':
      return 'not yet';
    case 'insufficient data':
      return `insufficient data: ${outcome.unknown.join(', ')} unknown`;
  }
}

function scoreRow({ truth, points, name, at, condition, means }: Tree['scores'][number]['lines'][number]): Row {
  const fired = `${points > 0 ? '+' : ''}${points}`;
  const sign = truth === 'unknown' ? 'unknown' : truth ? fired : '·';
  return row(truth, sign, name, at, condition, means, null);
}

const judgedRow = ({ truth, name, at, condition, means, instead }: Tree['refusals'][number]): Row =>
  row(truth, word(truth), name, at, condition, means, instead);

function routeRow(route: Handoff['routes'][number], last: Handoff['routes'][number] | undefined): Row {
  const { taken, truth, to, at, condition, instead } = route;
  const name = `to ${targetText(to)}`;
  const text = route === last ? 'otherwise' : 'if somebody is there';
  const whole = condition ?? { text, truth: true, saw: [], parts: [] };
  // A line below the one that takes the lead may be true as well.
  return row(taken || (truth === true ? false : truth), taken ? 'taken' : word(truth), name, at, whole, null, instead);
}

function tableRow({ truth, name, at, text, saw: seen }: TableRow): Row {
  const values = Object.entries(seen).map(([what, value]) => ({ name: what, value, of: [] }));
  return row(truth, word(truth), name, at, { text, truth, saw: values, parts: [] }, null, null);
}

function row(
  truth: Row['truth'],
  sign: string,
  name: string,
  at: { readonly file: string; readonly line: number },
  condition: Tree['refusals'][number]['condition'],
  means: string | null,
  instead: Instead | null,
): Row {
  const says = `${condition.text}${saw(condition)}${means === null ? '' : `  — ${means}`}`;
  return {
    truth,
    cells: [`  ${sign}`, name, `${at.file}:${at.line}`, harmless(says)],
    below: [
      ...conditionLines(condition.parts, 6),
      ...(instead === null ? [] : [`      → ${harmless(instead.sentence)}`]),
    ],
  };
}

function showRows(rows: readonly Row[], paint: Paint): string[] {
  const shown = columns(rows.map(({ cells }) => cells));
  return rows.flatMap(({ truth, below }, index) => {
    const mark = truth === 'unknown' ? paint.yellow : truth ? paint.green : paint.dim;
    return [mark(shown[index] ?? ''), ...below.map(paint.dim)];
  });
}

function showEvents({ events }: Tree['scores'][number], zone: string, paint: Paint): string[] {
  const rows = events.map(({ at, event, line, added, points, surplus }) => [
    `  ${showMoment(at, zone)}`,
    event,
    surplus ? 'surplus' : `${added < 0 ? '' : '+'}${wholePoints(added)}`,
    line,
    `= ${wholePoints(points)}`,
  ]);
  return columns(rows).map((line) => paint.dim(line));
}

/** Event scores are kept in thousandths and shown rounded down. */
const wholePoints = (thousandths: number): number => Math.floor(thousandths / 1000);

function handoffHead({ name, at, becomes, reached, lacks }: Handoff): string {
  const state = reached
    ? lacks.length === 0
      ? `${becomes} is reached`
      : `${becomes} is reached; waits for ${lacks.join(', ')}, which is unknown`
    : `${becomes} is not reached`;
  return `${name}  ${at.file}:${at.line}  ${state}`;
}
