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

/** The acts on every handoff, and what of the lead may come in their way. */
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

const sendsBack = act('anna sends back', 'anna', { kind: 'reject', because: 'bad_data' });
const corrects = act('sven corrects', 'ben', { kind: 'correct' });
const onboards = act('anna ends', 'anna', { kind: 'end', as: 'onboarded' });

/** The acts on a handoff with a checklist, with other things that are owed, and with a reason that sends it back. */
export const onWelcomes: readonly Deed[] = [
  act('anna accepts', 'anna', { kind: 'accept' }),
  act('anna welcomes', 'anna', { kind: 'meet', what: 'welcome' }),
  act('anna visits', 'anna', { kind: 'meet', what: 'visits' }),
  act('anna ticks', 'anna', { kind: 'tick', item: 'contract' }),
  onboards,
  sendsBack,
  corrects,
];

/** The acts on one that was sent back. */
export const onSentBack: readonly Deed[] = [onWelcomes[0]!, onboards, sendsBack, corrects];

const signsOff = (department: string, who: 'anna' | 'ben'): Deed =>
  act(`${department} signs`, who, { kind: 'sign off', department });

/** Every act on a review. */
export const onReviews: readonly Deed[] = [
  signsOff('marketing', 'anna'),
  signsOff('sales', 'ben'),
  signsOff('service', 'ben'),
];
