import type { Verdict } from './judge.ts';
import type { Slip } from './slips-of.ts';

export type Judged = { readonly slip: Slip; readonly verdict: Verdict };

/** What became of slips: how many of those that are reported are on the right line, and come back by fix or hint. */
export function ratesOf(judged: readonly Judged[]): { readonly rightLine: number; readonly restored: number } {
  const reported = judged.filter(isReported);
  return {
    rightLine: reported.filter(({ verdict }) => verdict.rightLine).length / reported.length,
    restored: reported.filter(({ verdict }) => verdict.restoredBy !== null).length / reported.length,
  };
}

/** The same as a table by kind, with each slip that left sound rules or is told elsewhere. */
export function reportOf(judged: readonly Judged[]): string {
  const rates = ratesOf(judged);
  const kinds = Map.groupBy(judged, ({ slip }) => slip.kind);
  const count = (of: readonly Judged[], holds: (verdict: Verdict) => boolean): string =>
    String(of.filter(({ verdict }) => holds(verdict)).length).padStart(9);
  const rows = [...kinds].map(([kind, of]) =>
    [
      kind.padEnd(18),
      count(of, ({ outcome }) => outcome === 'reported'),
      count(of, ({ outcome, rightLine }) => outcome === 'reported' && rightLine),
      count(of, ({ restoredBy }) => restoredBy === 'fix'),
      count(of, ({ restoredBy }) => restoredBy === 'hint'),
      count(of, ({ outcome }) => outcome === 'same'),
      count(of, ({ outcome }) => outcome === 'sound'),
    ].join(''),
  );
  return [
    `${judged.length} slips, ${judged.filter(isReported).length} reported: ${percent(rates.rightLine)} on the right line, ${percent(rates.restored)} come back by fix or hint`,
    ['kind'.padEnd(18), ...['reported', 'line', 'fix', 'hint', 'same', 'sound'].map((head) => head.padStart(9))].join(
      '',
    ),
    ...rows,
    ...listed(
      'Told elsewhere',
      judged.filter((one) => isReported(one) && !one.verdict.rightLine),
    ),
    ...listed(
      'Left rules that say something else',
      judged.filter(({ verdict }) => verdict.outcome === 'sound'),
    ),
  ].join('\n');
}

function listed(title: string, of: readonly Judged[]): readonly string[] {
  return [
    `${title}: ${of.length}`,
    ...of
      .slice(0, mostListed)
      .map(({ slip }) => `  ${slip.file}:${slip.line} ${slip.kind}: ${slip.before.trim()} → ${slip.after.trim()}`),
  ];
}

const mostListed = 50;

const isReported = ({ verdict }: Judged): boolean => verdict.outcome === 'reported';

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;
