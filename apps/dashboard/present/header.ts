import type { ConnectionState } from '@smk/api/client';
import type { Screen } from '../state/state.ts';
import { safeText } from './safe-text.ts';
import { timeOfDay } from './when.ts';
import { cut, width } from './width.ts';

/** What the first line tells; moments are the company's. */
export type Standing = {
  readonly company: string;
  readonly rules: string;
  readonly operator: string;
  readonly zone: string;
  readonly now: number;
  readonly rate: number;
  readonly connection: ConnectionState | null;
  /** Whether what is shown is all there is to know. */
  readonly fresh: boolean;
  /** The moment up to which it was, while it is not; null where nothing was read yet. */
  readonly asOf: number | null;
};

/** The first line: whose place this is, whether it is live, which rules hold, who acts, what time it is there. */
export function headerLine(standing: Standing, columns: number): string {
  const left = ` smk  ${safeText(standing.company)}`;
  const speed = standing.rate === 1 ? '' : ` ×${standing.rate}`;
  const time = `${timeOfDay(standing.now, standing.zone)} ${standing.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? ''}${speed} `;
  const parts = [
    connectionText(standing),
    `rules ${standing.rules.slice(0, 8)}`,
    // Whoever gave no name acts as `operator`.
    standing.operator === 'operator' ? 'operator' : `operator ${safeText(standing.operator)}`,
    time,
  ];
  // What matters least goes first where the line is short: the rules' version, then the operator.
  const shown = [parts, parts.filter((_, index) => index !== 1), [parts[0] ?? '', time]];
  const right = shown.find((some) => width(left) + 3 + width(some.join('   ')) <= columns) ?? [parts[0] ?? ''];
  const text = right.join('   ');
  const room = columns - width(text) - 1;
  const name = cut(left, room);
  return `${name}${' '.repeat(Math.max(1, columns - width(name) - width(text)))}${text}`;
}

/** LIVE, or what else it is and of when that is what is shown: never old data shown as new. */
export function connectionText({ connection, fresh, asOf, zone }: Standing): string {
  if (connection?.kind === 'live' && fresh) return '● LIVE';
  return `${waitingText(connection)}${asOf === null ? '' : `, as of ${timeOfDay(asOf, zone)}`}`;
}

function waitingText(connection: ConnectionState | null): string {
  switch (connection?.kind) {
    case undefined:
      return '… CONNECTING';
    case 'live':
      return '◌ READING';
    case 'reconnecting':
      return `◌ RECONNECTING (${connection.attempt})`;
    case 'stale':
      return '○ NO ANSWER';
  }
}

/** The second line: the screens, the present one in brackets. */
export function tabsLine(screen: Screen, counts: Readonly<Record<Screen, string>>, columns: number): string {
  const tabs = (['due', 'handoffs', 'reviews'] as const).map((name, index) => {
    const label = `${index + 1} ${name[0]?.toUpperCase() ?? ''}${name.slice(1)} ${counts[name]}`.trimEnd();
    return name === screen ? `[${label}]` : ` ${label} `;
  });
  return cut(tabs.join(' '), columns);
}
