import type { SingleValue } from '@smk/plan';
import type { Constraints } from './constraints.ts';
import { signatureOf } from './signature.ts';

/** Beyond so many kinds of lists a field is not tried value by value. */
const mostLists = 256;

/** A list for each set of conditions that one list can meet at once: joining lists joins what they meet. `null` if too many. */
export function listsOf(constraints: Constraints): readonly (readonly SingleValue[])[] | null {
  const found = new Map<string, readonly SingleValue[]>([[signatureOf([], constraints), []]]);
  for (const value of constraints.held.flatMap(({ values }) => values)) {
    for (const list of [...found.values()]) {
      const longer = [...list, value];
      const met = signatureOf(longer, constraints);
      if (!found.has(met)) found.set(met, longer);
    }
    if (found.size > mostLists) return null;
  }
  return [...found.values()];
}
