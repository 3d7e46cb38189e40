import type { LeadAttribute } from '@smk/plan';
import { leadAttributes, valuesOfAttribute } from './lead-attributes.ts';
import type { Rules } from './rules.ts';
import type { Type } from './types.ts';

/** What every lead has without a field for it, each with the type of its values. */
export function attributeTypes(rules: Omit<Rules, 'facts'>): ReadonlyMap<LeadAttribute, Type> {
  return new Map(
    leadAttributes.map((attribute): [LeadAttribute, Type] => {
      const { of, among } = valuesOfAttribute(attribute, rules);
      return [attribute, of === 'person' ? { kind: 'person' } : { kind: 'one of', options: [...among.keys()] }];
    }),
  );
}
