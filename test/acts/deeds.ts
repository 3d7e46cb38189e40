import type { Act } from '@smk/plan';
import type { Desk, Lead } from './desk.ts';

/** Something that somebody does to a handoff, or that happens to its lead; `id` makes it count once. */
export type Deed = {
  readonly name: string;
  readonly kind: 'act' | 'happening';
  /** Answers in a word. What happens to a lead is always taken in. */
  do(desk: Desk, lead: Lead, id: string, message: 'sent' | 'lost'): Promise<string>;
};

const act = (name: string, who: 'anna' | 'ben', does: Act['does']): Deed => ({
  name,
  kind: 'act',
  do: (desk, lead, id, message) => desk.act(lead, id, lead[who], does, message),
});

const happening = (name: string, happen: (desk: Desk, lead: Lead, id: string) => Promise<unknown>): Deed => ({
  name,
  kind: 'happening',
  async do(desk, lead, id) {
    await happen(desk, lead, id);
    return 'taken in';
  },
});

const event = (name: string, of: string): Deed =>
  happening(name, ({ intake }, { key }, id) => intake.takeEvents({ key }, [{ id, name: of }]));

/** Every act on a handoff that there is, and what of the lead may come in its way. */
export const deeds: readonly Deed[] = [
  act('anna accepts', 'anna', { kind: 'accept' }),
  act('ben accepts', 'ben', { kind: 'accept' }),
  act('anna contacts', 'anna', { kind: 'contact' }),
  act('anna rejects', 'anna', { kind: 'reject', because: 'duplicate' }),
  act('anna ends', 'anna', { kind: 'end', as: 'lost' }),
  event('a call', 'call_logged'),
  event('a deal', 'deal_won'),
  happening('no consent', ({ intake }, { lead }) => intake.patchLead(lead, { fields: { consent: 'no' } })),
];
