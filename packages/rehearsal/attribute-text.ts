import { attributeOf } from '@smk/engine';
import type { LeadAttribute } from '@smk/plan';
import type { Seen } from './instead.ts';

/** What is known of the lead without a field for it; `null` where it is not. */
export function attributeIn(attribute: LeadAttribute, { plan, world, at }: Seen): string | null {
  return attributeOf(plan, attribute, world.lead(), at);
}

/** The same as the second half of a sentence: `team was unknown`. */
export function attributeText(attribute: LeadAttribute, seen: Seen): string {
  return `${attribute} was ${attributeIn(attribute, seen) ?? 'unknown'}`;
}
