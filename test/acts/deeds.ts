import type { Act } from '@smk/plan';
import type { Desk, Matter } from './desk.ts';

/** Something that somebody does to a handoff or a review, or that happens to a lead; `id` makes it count once. */
export type Deed = {
  readonly name: string;
  readonly kind: 'act' | 'happening';
  /** Answers in a word. What happens to a lead is always taken in. */
  do(desk: Desk, matter: Matter, id: string, message: 'sent' | 'lost'): Promise<string>;
};

const act = (name: string, who: 'anna' | 'ben', does: Act['does']): Deed => ({
  name,
  kind: 'act',
  do: (desk, matter, id, message) => desk.act(matter, id, matter[who], does, message),
});

type Happen = (desk: Desk, lead: NonNullable<Matter['lead']>, id: string) => Promise<unknown>;

const happening = (name: string, happen: Happen): Deed => ({
  name,
  kind: 'happening',
  async do(desk, { lead }, id) {
    if (lead !== null) await happen(desk, lead, id);
    return 'taken in';
  },
});

const event = (name: string, of: string): Deed =>
  happening(name, ({ intake }, { key }, id) => intake.takeEvents({ key }, [{ id, name: of }]));

/** Every act on a handoff that there is, and what of the lead may come in its way. */
export const onHandoffs: readonly Deed[] = [
  act('anna accepts', 'anna', { kind: 'accept' }),
  act('ben accepts', 'ben', { kind: 'accept' }),
  act('anna contacts', 'anna', { kind: 'contact' }),
  act('anna rejects', 'anna', { kind: 'reject', because: 'duplicate' }),
  act('anna ends', 'anna', { kind: 'end', as: 'lost' }),
  event('a call', 'call_logged'),
  event('a deal', 'deal_won'),
  happening('no consent', ({ intake }, { id }) => intake.patchLead(id, { fields: { consent: 'no' } })),
];

const signsOff = (department: string, who: 'anna' | 'ben'): Deed =>
  act(`${department} signs`, who, { kind: 'sign off', department });

/** Every act on a review. */
export const onReviews: readonly Deed[] = [
  signsOff('marketing', 'anna'),
  signsOff('sales', 'ben'),
  signsOff('service', 'ben'),
];
