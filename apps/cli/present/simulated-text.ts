import type { Simulated } from '@smk/rehearsal';
import type { Unread } from '../leads/unread.ts';
import { columns } from './columns.ts';
import { count, leftOut, share } from './diff-words.ts';
import { showMoment } from './moment.ts';
import type { Paint } from './paint.ts';

/** A simulation with what was left out of it. `spread` leads came evenly, since nothing tells when they came. */
export type ShownSimulation = {
  readonly simulated: Simulated;
  readonly unread: Unread;
  readonly turnedAway: number;
  readonly spread: number;
  readonly zone: string;
};

/** A simulation as a terminal shows it. */
export function simulatedText(shown: ShownSimulation, paint: Paint): string {
  const { stages, kept, people, days } = shown.simulated;
  const table = (rows: readonly (readonly string[])[], numbers: readonly number[]): readonly string[] =>
    rows.length === 1 ? [] : ['', ...columns(rows, numbers)];
  return [
    ...introduction(shown).map((line, index) => (index === 0 ? paint.bold(line) : line)),
    ...table([['LEADS STAND AT', ''], ...stages.map(({ stage, leads }) => [stage ?? 'no stage', `${leads}`])], [1]),
    ...table(
      [
        ['OWED', 'TIMES', 'IN TIME', 'BREACHED', ''],
        ...kept.map((row) => [
          row.what,
          `${row.owed}`,
          `${row.inTime}`,
          `${row.breached}`,
          share(row.breached, row.owed),
        ]),
      ],
      [1, 2, 3, 4],
    ),
    ...table(
      [
        ['TEAM', 'WHO', 'GIVEN', 'ACCEPTED', 'BREACHED', 'MOST AT ONCE'],
        ...people.map((one) => [
          one.team ?? '',
          one.who,
          `${one.given}`,
          `${one.accepted}`,
          `${one.breached}`,
          `${one.most}`,
        ]),
      ],
      [2, 3, 4, 5],
    ),
    ...table(
      [
        ['DAY', 'TEAM', 'GIVEN', 'BREACHED'],
        ...days.map((one) => [one.day, one.team, `${one.given}`, `${one.breached}`]),
      ],
      [2, 3],
    ),
  ].join('\n');
}

/** What was simulated, and what was assumed. */
export function introduction({ simulated, unread, turnedAway, spread, zone }: ShownSimulation): readonly string[] {
  const { from, to, leads, assumption } = simulated;
  return [
    `${showMoment(from, zone)} to ${showMoment(to, zone)}: ${count(leads, 'lead')} came`,
    `assumed: ${assumption}`,
    ...(spread > 0 ? [`assumed: ${count(spread, 'lead')} came evenly, since nothing tells when they came`] : []),
    ...(turnedAway > 0 ? [`${count(turnedAway, 'lead')} are not taken in by the rules.`] : []),
    ...leftOut(unread),
  ];
}
