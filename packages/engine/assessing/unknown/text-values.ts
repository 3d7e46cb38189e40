import type { FactValue } from '@smk/plan';
import type { Constraints } from './constraints.ts';
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
  const sought = constraints.contained.flat().filter((text) => text.includes('@'));
  const plain = kind === 'text' ? locals : [];
  return [...plain, ...addresses, ...constants, ...sought.map((text) => `x${text}`)];
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
function joined(conditions: readonly (readonly string[])[]): readonly string[] | null {
  const meets = (text: string) =>
    conditions.map((texts) => (texts.some((one) => text.includes(one)) ? 'y' : 'n')).join('');
  const found = new Map([[meets('\n'), '\n']]);
  for (const sought of new Set(conditions.flat())) {
    for (const text of [...found.values()]) {
      const longer = `${text}${sought}\n`;
      const met = meets(longer);
      if (!found.has(met)) found.set(met, longer);
    }
    if (found.size > mostTexts) return null;
  }
  return [...found.values()];
}

function textsIn(values: readonly FactValue[]): readonly string[] {
  return values.filter((value) => typeof value === 'string').map((value) => value.toLowerCase());
}
