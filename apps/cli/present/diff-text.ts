import type { HandoffReport, RegionReport } from '@smk/rehearsal';
import type { ShownDiff } from '../diff/shown-diff.ts';
import { columns } from './columns.ts';
import {
  causeLines,
  count,
  endsOf,
  leftOut,
  lengthOf,
  restsOn,
  scoresOf,
  share,
  signed,
  spreadOf,
} from './diff-words.ts';
import { harmless } from './harmless.ts';
import { showMoment } from './moment.ts';
import type { Paint } from './paint.ts';

const mostRules = 40;
const mostRegions = 12;

/** An outcome diff as a terminal shows it. */
export function diffText(shown: ShownDiff, paint: Paint): string {
  const { report, before, after, zone, unread, events } = shown;
  return [
    paint.bold(`${before} → ${after}`),
    paint.dim(
      `${count(report.leads, 'lead')} with ${count(events, 'event')}, as of ${showMoment(report.asOf, zone)}; what people do with a handoff is left out`,
    ),
    ...leftOut(unread).map((line) => paint.dim(line)),
    '',
    ...rulesIn(shown, paint),
    '',
    ...(report.changed === 0 ? ['No lead fares otherwise.'] : changesIn(shown, paint)),
    ...keptLines(shown, paint),
  ].join('\n');
}

function rulesIn({ report: { rules } }: ShownDiff, paint: Paint): readonly string[] {
  if (rules.length === 0) return ['The rules say the same.'];
  const told = rules
    .slice(0, mostRules)
    .flatMap(({ kind, what, was, is }) => [
      `${kind}  ${what}`,
      ...(was !== null && was !== is ? [paint.red(`  - ${was}`)] : []),
      ...(is !== null && was !== is ? [paint.green(`  + ${is}`)] : []),
    ]);
  return [
    paint.bold('RULES'),
    ...told,
    ...rest(rules.length - mostRules, 'change of the rules', 'changes of the rules'),
  ];
}

function changesIn(shown: ShownDiff, paint: Paint): readonly string[] {
  const { report } = shown;
  const ends = endsOf(report);
  const moved = report.ends.filter((pair) => pair.before !== pair.after);
  return [
    paint.bold(
      `${count(report.changed, 'lead fares', 'leads fare')} otherwise, ${share(report.changed, report.leads)} of all`,
    ),
    '',
    ...columns(
      [
        ['LEADS END AS', 'BEFORE', 'AFTER', ''],
        ...ends.map(({ end, before, after }) => [
          end,
          String(before),
          String(after),
          before === after ? '' : signed(after - before),
        ]),
      ],
      [1, 2, 3],
    ),
    ...(moved.length === 0 ? [] : ['', ...moved.map(({ before, after, leads }) => `  ${leads}  ${before} → ${after}`)]),
    ...report.handoffs.flatMap((handoff) => ['', ...handoffLines(handoff, paint)]),
    ...turnLines(shown),
    '',
    paint.bold('WHICH LEADS, AND WHY'),
    ...report.regions.slice(0, mostRegions).flatMap((region) => ['', ...regionLines(region, paint)]),
    ...rest(report.regions.length - mostRegions, 'further group of leads', 'further groups of leads'),
  ];
}

function handoffLines({ name, before, after, owners, clocks }: HandoffReport, paint: Paint): readonly string[] {
  const moved = clocks.filter((clock) => clock.earlier + clock.later + clock.added + clock.dropped > 0);
  return [
    `${paint.bold(name)}: ${before} before, ${after} after`,
    ...owners.map((pair) => `  ${pair.leads}  ${pair.before} → ${pair.after}`),
    ...moved.map(
      ({ obligation, earlier, later, added, dropped, most }) =>
        `  ${obligation}: ${[
          ...(earlier > 0 ? [`${earlier} due earlier`] : []),
          ...(later > 0 ? [`${later} due later`] : []),
          ...(added > 0 ? [`${added} owed now`] : []),
          ...(dropped > 0 ? [`${dropped} no longer owed`] : []),
        ].join(', ')}${most > 0 ? `, by at most ${lengthOf(most)}` : ''}`,
    ),
  ];
}

/** Each figure has its assumption beside it. */
function keptLines({ report: { kept } }: ShownDiff, paint: Paint): readonly string[] {
  if (kept === null) return [];
  const rows = kept.rows.map(({ what, before, after }) => [
    what,
    `${before.breached} of ${before.owed}`,
    `${after.breached} of ${after.owed}`,
    `${before.inTime}`,
    `${after.inTime}`,
  ]);
  return [
    '',
    paint.bold('ON SIMULATED TIME'),
    restsOn(kept),
    ...columns([['', 'BREACHED BEFORE', 'AFTER', 'IN TIME BEFORE', 'AFTER'], ...rows], [1, 2, 3, 4]),
  ];
}

function turnLines({ report: { turns } }: ShownDiff): readonly string[] {
  return turns.flatMap(({ team, members }) => [
    '',
    ...(members === null
      ? [`${team}: too many turns to say whose they are`]
      : columns(
          [
            [`TURNS IN ${team}`, 'BEFORE', 'AFTER', ''],
            ...members.map(({ person, before, after }) => [
              person,
              String(before),
              String(after),
              signed(after - before),
            ]),
          ],
          [1, 2, 3],
        )),
  ]);
}

function regionLines(region: RegionReport, paint: Paint): readonly string[] {
  const { change, leads, fields, example } = region;
  return [
    `${paint.bold(count(leads, 'lead'))}  ${change}`,
    ...causeLines(region).map(
      (line) => `    ${line.startsWith('-') ? paint.red(line) : line.startsWith('+') ? paint.green(line) : line}`,
    ),
    ...(fields.length === 0 ? [] : [`    ${fields.map(spreadOf).map(harmless).join('; ')}`]),
    `    such as ${harmless(example.lead)}: ${[...Object.entries(example.values).map(([field, value]) => `${field} ${harmless(value)}`), scoresOf(example)].filter(Boolean).join('; ')}`,
  ];
}

const rest = (more: number, one: string, many: string): readonly string[] =>
  more > 0 ? ['', `and ${count(more, one, many)}`] : [];
