import type { LeadAttribute, Plan } from '@smk/plan';

/** The names that a plan declares for what an attribute of a lead can be; the names of people where it is somebody. */
export function declaredFor(attribute: LeadAttribute, plan: Plan): readonly string[] {
  const names = (of: readonly { readonly name: string }[] = []): readonly string[] => of.map(({ name }) => name);
  switch (attribute) {
    case 'stage':
      return names(plan.qualifications.flatMap(({ stages }) => stages));
    case 'owner':
    case 'last_owner':
      return names(plan.people);
    case 'team':
      return names(plan.teams);
    case 'reason':
      return [...new Set(names(plan.handoffs.flatMap(({ reasons }) => reasons)))];
    case 'campaign':
      return names(plan.campaigns);
    case 'content':
      return names(plan.campaigns?.flatMap(({ contents }) => contents));
    case 'channel':
      return names(plan.channels);
  }
}
