import type { Why } from '@smk/api/client';
import { harmless } from './harmless.ts';

type Condition = Why['tree']['refusals'][number]['condition'];
type Seen = Condition['saw'][number];

/** The conditions that one is made of, a line each, set in by so many columns. */
export function conditionLines(parts: readonly Condition[], indent: number): readonly string[] {
  return parts.flatMap((part) => [
    `${' '.repeat(indent)}${word(part.truth).padEnd(7)} ${harmless(`${part.text}${saw(part)}`)}`,
    ...conditionLines(part.parts, indent + 2),
  ]);
}

export function word(truth: Condition['truth']): string {
  if (truth === 'unknown') return 'unknown';
  return truth ? 'yes' : 'no';
}

/** What a condition saw: `  (headcount 350: employees 350, crm_employees unknown)`. */
export function saw(condition: Condition): string {
  return condition.saw.length === 0 ? '' : `  (${condition.saw.map(seenText).join(', ')})`;
}

const seenText = ({ name, value, of }: Seen): string =>
  `${name} ${value}${of.length === 0 ? '' : `: ${of.map(seenText).join(', ')}`}`;
