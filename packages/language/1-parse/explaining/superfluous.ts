import type { Problem } from '../../problems/problem.ts';
import { superfluous } from '../../problems/syntax.ts';
import { asHint, at, mendedWith, type Found } from './unread.ts';

// A clause has few of them; more would only take time.
const mostTried = 8;
const little = /(?<![\w"])(?:the|an?|to)(?!\w)\s*/g;

/** An article, or a `to`, without which the clause can be read. */
export function explainSuperfluous(found: Found): Problem | null {
  const words = [...found.bare.matchAll(little)].slice(0, mostTried);
  for (const { 0: text, index } of words) {
    const without = found.code.slice(0, index) + found.code.slice(index + text.length);
    const fixed = asHint(without, found.rule);
    if (fixed === null) continue;
    const told = at(found, index, text.trimEnd().length, superfluous, { text: text.trimEnd(), fixed });
    return mendedWith(told, found, index, index + text.length, '');
  }
  return null;
}
