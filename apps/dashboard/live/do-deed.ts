import type { Client, HandoffActAnswer, ReviewActAnswer } from '@smk/api/client';
import { safeText } from '../present/safe-text.ts';
import type { Deed, Said } from '../state/state.ts';

const done: Readonly<Record<Deed['kind'], string>> = {
  accept: 'Accepted',
  contact: 'Contact logged',
  reject: 'Rejected',
  end: 'Ended',
  meet: 'Done',
  tick: 'Ticked',
  correct: 'Corrected',
  'sign off': 'Signed off',
};

/** Does it, and says in one sentence what came of it; a refusal is thrown with the rules' reason. */
export async function doDeed(client: Client, deed: Deed, actor: string): Promise<string> {
  const answer = await send(client, deed, actor);
  if (answer.state === 'pending')
    return `Kept as ${answer.act.slice(0, 8)}; it is carried out as soon as a worker answers.`;
  const on = 'review' in answer ? answer.review : answer.handoff;
  const what = 'review' in answer ? `${answer.review.title} ${answer.review.period}` : answer.handoff.lead.label;
  return `${done[deed.kind]}: ${safeText(what)}, by ${safeText(actor)}, step ${on.step}.`;
}

async function send(client: Client, deed: Deed, actor: string): Promise<HandoffActAnswer | ReviewActAnswer> {
  switch (deed.kind) {
    case 'accept':
      return client.handoffs.accept(deed.handoff, { actor });
    case 'contact':
      return client.handoffs.contact(deed.handoff, { actor });
    case 'reject':
      return client.handoffs.reject(deed.handoff, deed.because, saying(deed, actor));
    case 'end':
      return client.handoffs.end(deed.handoff, deed.as, saying(deed, actor));
    case 'meet':
      return client.handoffs.meet(deed.handoff, deed.what, { actor });
    case 'tick':
      return client.handoffs.tick(deed.handoff, deed.item, { actor });
    case 'correct':
      return client.handoffs.correct(deed.handoff, { actor });
    case 'sign off':
      return client.reviews.signOff(deed.review, deed.department, { actor });
  }
}

const saying = ({ data }: { readonly data?: Said }, actor: string) => ({ actor, ...(data && { data }) });
