import type { FactValue } from '@smk/plan';
import { matcherOf } from '../on-text.ts';
import type { Constraints, Sought } from './constraints.ts';
import { domainSignature, signatureOf } from './signature.ts';

/** Beyond so many kinds of texts a field is not tried value by value. */
const mostTexts = 256;

/**
 * Texts that stand for all texts: each constant, and for each set of `contains` conditions that one text can meet at once
 * such a text. A text meets the union of what the sought texts inside it meet, so that joining them finds all sets.
 * `null` if there are too many.
 */
export function textValues(constraints: Constraints, kind: 'text' | 'email'): readonly FactValue[] | null {
  const constants = textsIn([...constraints.constants, ...constraints.memberships.flat()]);
  const locals = joined(constraints.contained);
  const domains = domainValues(constraints);
  if (locals === null || domains === null || locals.length * domains.length > mostTexts * 4) return null;
  const addresses = locals.flatMap((local) => domains.map((domain) => `${local}@${domain}`));
  const sought = constraints.contained.flatMap(({ texts }) => texts).filter((text) => text.includes('@'));
  const plain = kind === 'text' ? locals : [];
  return [...plain, ...addresses, ...constants, ...sought.flatMap((text) => [text, `x${text}`])];
}

function domainValues(constraints: Constraints): readonly string[] | null {
  const made = joined(constraints.domainContained);
  if (made === null) return null;
  const constants = textsIn([...constraints.domainConstants, ...constraints.domainMemberships.flat()]);
  const kinds = new Map<string, string>();
  for (const domain of [...made, ...constants]) {
    // The same list may hold a domain with a sought text in it and one without.
    const signature = `${domainSignature(domain, constraints)} ${signatureOf(domain, constraints)}`;
    if (!kinds.has(signature)) kinds.set(signature, domain);
  }
  return [...kinds.values()];
}

/** A text for each set of conditions that can be met at once; the line break between two of them makes no new match. */
function joined(conditions: readonly Sought[]): readonly string[] | null {
  const tests = conditions.map(({ how, texts }) => matcherOf(how, texts));
  const meets = (text: string) => tests.map((test) => (test(text) ? 'y' : 'n')).join('');
  const found = new Map<string, string>();
  for (const start of startsOf(conditions)) if (!found.has(meets(start))) found.set(meets(start), start);
  for (const piece of piecesOf(conditions)) {
    for (const text of [...found.values()]) {
      const longer = `${text}${piece}\n`;
      const met = meets(longer);
      if (!found.has(met)) found.set(met, longer);
    }
    if (found.size > mostTexts) return null;
  }
  return [...found.values()];
}

/** How a text may begin: with nothing that is sought there, or with one such text, as a word and as part of one. */
function startsOf(conditions: readonly Sought[]): readonly string[] {
  const starts = conditions.flatMap(({ how, texts }) => (how === 'starts with' ? texts : []));
  const letter = letterBeyond(conditions);
  return ['\n', ...starts.flatMap((text) => [`${text}\n`, `${text}${letter}\n`])];
}

/** What may stand in a text: each sought one, and where words are sought also as the beginning, the end or the middle of one. */
function piecesOf(conditions: readonly Sought[]): readonly string[] {
  const sought = [...new Set(conditions.flatMap(({ texts }) => texts))];
  if (!conditions.some(({ how }) => how === 'contains word')) return sought;
  const letter = letterBeyond(conditions);
  return sought.flatMap((text) => [text, `${text}${letter}`, `${letter}${text}`, `${letter}${text}${letter}`]);
}

/** A letter that no sought text has in it. */
function letterBeyond(conditions: readonly Sought[]): string {
  const taken = new Set(conditions.flatMap(({ texts }) => texts).join(''));
  let code = 0xa000;
  while (taken.has(String.fromCodePoint(code))) code += 1;
  return String.fromCodePoint(code);
}

function textsIn(values: readonly FactValue[]): readonly string[] {
  return values.filter((value) => typeof value === 'string').map((value) => value.toLowerCase());
}
