import type { Why } from '@smk/api/client';
import { safeText } from './safe-text.ts';
import { dayAndTime } from './when.ts';
import { fit } from './width.ts';

type Because = Why['decision']['because'];
type Tree = Why['tree'];
type Condition = Tree['refusals'][number]['condition'];
type Judged = Tree['refusals'][number];
type Route = Tree['handoffs'][number]['routes'][number];
type Row = NonNullable<Because['tables']>[number]['rows'][number];
type Place = Judged['at'];

/**
 * Why the rules say what they say of a lead: each line, whether it fired, what it saw, and where it is written; the conditions that
 * it is made of; and after `→` what would have made it otherwise.
 */
export function whyLines({ decision, tree, plan }: Why, zone: string): readonly string[] {
  return [
    `${outcomeText(decision.outcome, zone)} as of ${dayAndTime(decision.asOf, zone)}, by rules ${plan.slice(0, 8)}`,
    ...(decision.changesAt === null ? [] : [`could change by itself on ${dayAndTime(decision.changesAt, zone)}`]),
    '',
    ...tree.refusals.flatMap((one) => judgedLines('refuse', one)),
    ...(tree.waits ?? []).flatMap((one) => judgedLines('wait  ', one)),
    ...tree.stages.flatMap((one) => judgedLines('stage ', one)),
    ...(tree.leaves ?? []).flatMap((one) => judgedLines('until ', one)),
    ...tree.handoffs.flatMap((handoff) => [
      '',
      safeText(`${handoff.name}   ${handoffState(handoff)}   ${placeText(handoff.at)}`),
      ...handoff.routes.flatMap((route) => routeLines(route, handoff.routes.at(-1))),
    ]),
    ...tree.scores.flatMap((score) => [
      '',
      `${score.name} ${score.points}   (from ${score.from} to ${score.to}, ${placeText(score.at)})`,
      ...score.lines.flatMap((line) => [
        `${mark(line.truth)} ${fit(points(line), 4, 'right')} ${fit(line.name, 18)} ${rest(line.condition, line.at, line.means)}`,
        ...partLines(line.condition, 4),
      ]),
      ...(score.groups ?? []).map(({ name, points: of, atMost }) => `    group ${name} ${of} of ${atMost}`),
      ...score.events.map(
        (event) =>
          `    ${dayAndTime(event.at, zone)} ${event.event} ${event.surplus ? 'surplus, scores nothing' : gain(event.added)} → ${event.points / 1000}`,
      ),
    ]),
    ...(decision.because.tables ?? []).flatMap((table) => [
      '',
      `${table.name} ${safeText(table.value)}   (${placeText(table.at)})`,
      ...table.rows.map(
        (row) => `${mark(row.truth)}      ${fit(row.name, 18)} ${rest(asCondition(row), row.at, null)}`,
      ),
    ]),
  ];
}

/** A row of a table as a condition that nothing is made of. */
function asCondition({ text, truth, saw }: Row): Condition {
  return { text, truth, saw: Object.entries(saw).map(([name, value]) => ({ name, value, of: [] })), parts: [] };
}

/** What the rules say of a lead, in a few words. */
export function outcomeText(outcome: Why['decision']['outcome'], zone: string): string {
  switch (outcome.kind) {
    case 'refused':
      return `refused by ${outcome.by.join(', ')}`;
    case 'waiting':
      return `waits for ${outcome.for.join(', ')} until ${dayAndTime(outcome.until, zone)}`;
    case 'stage':
      return outcome.couldBeUndone.length === 0
        ? `stage ${outcome.stage}`
        : `stage ${outcome.stage}, could be undone by ${outcome.couldBeUndone.join(', ')}`;
    case 'not yet':
      return 'not yet';
    case 'insufficient data':
      return `insufficient data: ${outcome.unknown.join(', ')} unknown`;
  }
}

/** The lines that fired, for one line on the screen: `big_enough +20, home_market +15`. */
export function firedText(because: Because): string {
  return because.scores
    .flatMap((score) => score.lines.filter((line) => line.truth === true).map((line) => `${line.name} ${points(line)}`))
    .join(', ');
}

/** `fit 45  interest 25`. */
export const scoresText = ({ decision }: Why): string =>
  Object.entries(decision.scores)
    .map(([name, points]) => `${name} ${points}`)
    .join('  ');

function judgedLines(kind: string, one: Judged): readonly string[] {
  return [
    `${mark(one.truth)} ${kind} ${fit(one.name, 18)} ${rest(one.condition, one.at, one.means)}`,
    ...partLines(one.condition, 4),
    ...insteadLine(one.instead),
  ];
}

/** What an event added, from thousandths of a point. */
const gain = (thousandths: number): string => `${thousandths < 0 ? '' : '+'}${thousandths / 1000}`;

function routeLines(route: Route, last: Route | undefined): readonly string[] {
  const { to, taken, truth, condition, at, instead } = route;
  const name = destinationText(to);
  const always = route === last ? 'otherwise' : 'if somebody is there';
  const says = condition === null ? `${always}  ${placeText(at)}` : rest(condition, at, null);
  return [
    `${taken ? '›' : mark(truth)} to ${fit(name, 22)} ${says}`,
    ...(condition === null ? [] : partLines(condition, 4)),
    ...insteadLine(instead),
  ];
}

function destinationText(to: Route['to']): string {
  switch (to.kind) {
    case 'team':
      return to.team;
    case 'queue':
      return `queue ${to.queue}`;
    case 'teams':
      return [...to.teams, ...(to.people ?? [])].join(', ');
    case 'owner':
      return to.of.kind === 'field' ? to.of.field : to.of.kind === 'person' ? to.of.person : 'the last owner';
  }
}

const insteadLine = (instead: Judged['instead']): readonly string[] =>
  instead === null ? [] : [safeText(`    → ${instead.sentence}`)];

function partLines({ parts }: Condition, indent: number): readonly string[] {
  return parts.flatMap((part) => [
    safeText(`${' '.repeat(indent)}${mark(part.truth)} ${part.text}${saw(part)}`),
    ...partLines(part, indent + 2),
  ]);
}

function handoffState({ becomes, reached, lacks }: Tree['handoffs'][number]): string {
  if (!reached) return `${becomes} is not reached`;
  return lacks.length === 0 ? `${becomes} is reached` : `waits for ${lacks.join(', ')}, which is unknown`;
}

const mark = (truth: Condition['truth']): string => (truth === true ? '✓' : truth === false ? '·' : '?');
const points = (line: { readonly points: number | null }): string =>
  line.points === null ? '' : line.points < 0 ? String(line.points) : `+${line.points}`;
const placeText = ({ file, line }: Place): string => `${file}:${line}`;

function rest(condition: Condition, at: Place, means: string | null): string {
  return safeText(
    [`${condition.text}${saw(condition)}`, ...(means === null ? [] : [`(${means})`]), placeText(at)].join('  '),
  );
}

const saw = ({ saw: seen }: Condition): string => (seen.length === 0 ? '' : `  [${seen.map(seenText).join(', ')}]`);

const seenText = ({ name, value, of }: Condition['saw'][number]): string =>
  `${name} ${value}${of.length === 0 ? '' : `: ${of.map(seenText).join(', ')}`}`;
