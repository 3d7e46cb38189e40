import type { Coverage, Missing } from '@smk/rehearsal';
import { columns } from './columns.ts';
import { harmless } from './harmless.ts';
import type { Paint } from './paint.ts';
import { shareText, sumOf } from './share.ts';

/** How much of the rules the tests bring to bear, and each line and condition that they do not. */
export function coverageText({ lines, outcomes, missing }: Coverage, paint: Paint): string {
  const shares = [
    `coverage: lines ${shareText(lines)}`,
    `outcomes of conditions ${shareText(outcomes)}`,
    `together ${shareText(sumOf(lines, outcomes))}`,
  ].join(', ');
  if (missing.length === 0) return shares;
  const rows = missing.map((one) => [`${one.place.file}:${one.place.line}`, never(one), harmless(one.text)]);
  return [paint.bold('not covered'), ...columns(rows).map((row) => `  ${row}`), '', shares].join('\n');
}

function never(missing: Missing): string {
  return missing.kind === 'line' ? missing.never : `never ${missing.never.map(inWords).join(', ')}`;
}

function inWords(truth: true | false | 'unknown'): string {
  return String(truth);
}
