import type { LeadAttribute, LeadFacts, Moment, Plan } from '@smk/plan';
import { compileAttribute } from '../assessing/closures/attribute.ts';
import { newFrame } from '../assessing/closures/frame.ts';
import { newNames } from '../assessing/closures/names.ts';
import { placeLead } from '../assessing/closures/rules.ts';

/** What is known of a lead as of a moment without a field for it; `null` where it is unknown. */
export function attributeOf(plan: Plan, attribute: LeadAttribute, facts: LeadFacts, asOf: Moment): string | null {
  const frame = newFrame();
  placeLead({ names: newNames(plan), steps: [] }, frame, facts, asOf);
  const value = compileAttribute(attribute)(frame);
  return typeof value === 'string' ? value : null;
}
