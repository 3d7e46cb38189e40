import type { Mutant } from '@smk/rehearsal';
import { columns } from './columns.ts';
import { harmless } from './harmless.ts';
import type { Paint } from './paint.ts';
import { shareText } from './share.ts';

/** How many small changes of the rules some test notices, and each that none does. */
export function mutantsText(mutants: readonly Mutant[], paint: Paint): string {
  const survivors = mutants.filter(({ noticedBy }) => noticedBy === null);
  const share = `mutations: ${shareText({ covered: mutants.length - survivors.length, total: mutants.length })} noticed by a test`;
  if (survivors.length === 0) return share;
  const rows = survivors.map(({ place, before, after }) => [
    `${place.file}:${place.line}`,
    harmless(`${before} → ${after === '' ? '(gone)' : after}`),
  ]);
  return [paint.bold('not noticed by any test'), ...columns(rows).map((row) => `  ${row}`), '', share].join('\n');
}
