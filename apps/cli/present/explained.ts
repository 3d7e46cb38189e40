import type { Why } from '@smk/api/client';
import { columns } from './columns.ts';
import { harmless } from './harmless.ts';
import { showMoment } from './moment.ts';
import type { Paint } from './paint.ts';

type Explained = Why['decision'];
type Line = Explained['because']['refusals'][number];
type Score = Explained['because']['scores'][number];

/** A decision as people read it: what it is, then each score, refusal and stage with the values that were seen and the line of the rules. */
export function showExplained(lead: string, decision: Explained, zone: string, paint: Paint): string {
  const { scores, refusals, stages } = decision.because;
  return [
    `${paint.bold(harmless(lead))}: ${paint.bold(showOutcome(decision.outcome))}  ${paint.dim(`as of ${showMoment(decision.asOf, zone)}`)}`,
    ...(decision.changesAt === null
      ? []
      : [paint.dim(`could change by itself from ${showMoment(decision.changesAt, zone)} on`)]),
    ...scores.flatMap((score) => ['', ...showScore(score, zone, paint)]),
    ...(refusals.length === 0 ? [] : ['', 'refused', ...showLines(refusals, paint)]),
    ...(stages.length === 0 ? [] : ['', 'stages', ...showLines(stages, paint)]),
  ].join('\n');
}

/** What the rules say of a lead, in a few words. */
function showOutcome(outcome: Explained['outcome']): string {
  switch (outcome.kind) {
    case 'refused':
      return `refused by ${outcome.by.join(', ')}`;
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

function showScore(score: Score, zone: string, paint: Paint): string[] {
  const head = `${score.name} ${paint.bold(String(score.points))} of ${score.to}`;
  const events = score.events.map(({ at, event, line, added, points, surplus }) => [
    `  ${showMoment(at, zone)}`,
    event,
    surplus ? 'surplus' : `${added < 0 ? '' : '+'}${wholePoints(added)}`,
    line,
    `= ${wholePoints(points)}`,
  ]);
  return [head, ...showLines(score.lines, paint), ...columns(events).map((line) => paint.dim(line))];
}

/** Event scores are kept in thousandths and shown rounded down. */
const wholePoints = (thousandths: number): number => Math.floor(thousandths / 1000);

function showLines(lines: readonly Line[], paint: Paint): string[] {
  const shown = columns(
    lines.map((line) => [
      `  ${sign(line)}`,
      line.name,
      `${line.at.file}:${line.at.line}`,
      harmless(`${line.text}${saw(line)}`),
    ]),
  );
  return lines.map((line, index) => mark(line, paint)(shown[index] ?? ''));
}

function mark({ truth }: Line, paint: Paint): (text: string) => string {
  if (truth === 'unknown') return paint.yellow;
  return truth ? paint.green : paint.dim;
}

function sign({ truth, points }: Line): string {
  if (truth === 'unknown') return 'unknown';
  if (points === null) return truth ? 'yes' : 'no';
  return truth ? `${points > 0 ? '+' : ''}${points}` : '·';
}

function saw(line: Line): string {
  const seen = Object.entries(line.saw);
  return seen.length === 0 ? '' : `  (${seen.map(([name, value]) => `${name} ${value}`).join(', ')})`;
}
