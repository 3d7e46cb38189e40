import type { Why } from '@smk/api/client';
import { safeText } from './safe-text.ts';
import { dayAndTime } from './when.ts';
import { fit } from './width.ts';

type Because = Why['decision']['because'];
type Line = Because['refusals'][number];

/** Why the rules say what they say of a lead: each line, whether it fired, what it saw, and where it is written. */
export function whyLines(why: Why, zone: string): readonly string[] {
  const { decision } = why;
  return [
    `${outcomeText(decision.outcome)} as of ${dayAndTime(decision.asOf, zone)}, by rules ${why.plan.slice(0, 8)}`,
    ...(decision.changesAt === null ? [] : [`could change by itself on ${dayAndTime(decision.changesAt, zone)}`]),
    '',
    ...decision.because.refusals.map((line) => `${mark(line)} refuse ${fit(line.name, 18)} ${rest(line)}`),
    ...decision.because.stages.map((line) => `${mark(line)} stage  ${fit(line.name, 18)} ${rest(line)}`),
    ...decision.because.scores.flatMap((score) => [
      '',
      `${score.name} ${score.points}   (from ${score.from} to ${score.to}, ${score.at.file}:${score.at.line})`,
      ...score.lines.map(
        (line) => `${mark(line)} ${fit(points(line), 4, 'right')} ${fit(line.name, 18)} ${rest(line)}`,
      ),
      ...score.events.map(
        (event) =>
          `    ${dayAndTime(event.at, zone)} ${event.event} ${event.surplus ? 'surplus, scores nothing' : gain(event.added)} → ${event.points / 1000}`,
      ),
    ]),
  ];
}

/** What the rules say of a lead, in a few words. */
export function outcomeText(outcome: Why['decision']['outcome']): string {
  switch (outcome.kind) {
    case 'refused':
      return `refused by ${outcome.by.join(', ')}`;
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

const mark = (line: Line): string => (line.truth === true ? '✓' : line.truth === false ? '·' : '?');
const points = (line: Line): string =>
  line.points === null ? '' : line.points < 0 ? String(line.points) : `+${line.points}`;

/** What an event added, from thousandths of a point. */
const gain = (thousandths: number): string => `${thousandths < 0 ? '' : '+'}${thousandths / 1000}`;

function rest(line: Line): string {
  const saw = Object.entries(line.saw).map(([name, value]) => `${name} ${value}`);
  return safeText(
    [line.text, saw.length === 0 ? '' : `[${saw.join(', ')}]`, `${line.at.file}:${line.at.line}`]
      .filter((part) => part !== '')
      .join('  '),
  );
}
