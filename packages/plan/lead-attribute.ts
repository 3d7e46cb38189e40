/** What is known of a lead without a field for it. */
export type LeadAttribute = HandledAttribute | TouchAttribute;

/** What the rules and people have made of the lead so far: what comes out of decisions, and never goes into one on its stage. */
export type HandledAttribute = 'stage' | 'owner' | 'last_owner' | 'team' | 'reason';

/** What brought the lead, as the latest event tells that has data of this name. */
export type TouchAttribute = 'campaign' | 'content' | 'channel';

export const touchAttributes: readonly TouchAttribute[] = ['campaign', 'content', 'channel'];

/** Whether it is told by events. */
export function isTouch(name: LeadAttribute): name is TouchAttribute {
  return touchAttributes.some((one) => one === name);
}
