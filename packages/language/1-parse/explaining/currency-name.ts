import type { Problem } from '../../problems/problem.ts';
import { misspelt } from '../../problems/syntax.ts';
import { here, mendedWith, withReplaced, type Found } from './unread.ts';

// How people call currencies whose letters they do not know.
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '£': 'GBP',
    '¥': 'JPY',
    '€': 'EUR',
    dollar: 'USD',
    dollars: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    franc: 'CHF',
    francs: 'CHF',
    pound: 'GBP',
    pounds: 'GBP',
    yen: 'JPY',
  }),
);

/** A currency by its name or sign where its three letters belong. */
export function explainCurrency(found: Found): Problem | null {
  if (!found.expected.includes('a currency such as EUR')) return null;
  const meant =
    letters.get(found.word.toLowerCase()) ?? (/^[a-z]{3}$/i.test(found.word) ? found.word.toUpperCase() : undefined);
  if (meant === undefined) return null;
  const [from, to] = [found.index, found.index + found.word.length];
  const hint = `Write \`${withReplaced(found, from, to, meant)}\`.`;
  return mendedWith(here(found, misspelt, { word: found.word, meant, hint }), found, from, to, meant);
}
