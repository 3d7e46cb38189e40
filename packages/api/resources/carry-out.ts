import type { Act, Subject } from '@smk/plan';
import type { ApiPorts } from '../ports.ts';
import type { Call } from '../protocol/environment.ts';
import { keyReused } from '../protocol/idempotency.ts';
import { Refusal } from '../protocol/refusal.ts';

/** Done, so that what is read next shows it; or pending: kept, and carried out once a worker is there. */
export type CarriedOut = { readonly kind: 'done' } | { readonly kind: 'pending'; readonly id: string };

/** Carries out an act; its id is the idempotency key, so that the same act counts once. */
export async function carryOut(
  c: Call,
  { acts, records }: Pick<ApiPorts, 'acts' | 'records'>,
  subject: Subject,
  does: Act['does'],
): Promise<CarriedOut> {
  const id = c.get('claim')?.key ?? crypto.randomUUID();
  const answer = await acts.act({ id, subject, actor: c.get('actor'), does });
  switch (answer.kind) {
    case 'done':
      await untilShown(records, subject, answer.step);
      return { kind: 'done' };
    case 'pending':
      return { kind: 'pending', id };
    case 'refused':
      throw new Refusal('act_refused', answer.because, { because: answer.code });
    case 'key reused':
      throw keyReused();
    case 'no such case':
      throw subject.kind === 'handoff' ? handoffNotFound(subject.id) : reviewNotFound(subject.id);
  }
}

const looks = 20;
const betweenLooks = 25;

/** Waits until the journal shows a step: its entries are committed, and numbered a moment later; whoever acted is to see them. */
async function untilShown(records: ApiPorts['records'], subject: Subject, step: number): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    await records.catchUp();
    const entries = await records.journal({ since: 0, limit: 500, subject });
    if (entries.some((entry) => entry.step >= step)) return;
    await new Promise((resolve) => setTimeout(resolve, betweenLooks));
  }
}

export function handoffNotFound(id: string): Refusal {
  return new Refusal('handoff_not_found', `No handoff is known as \`${id}\`: \`GET /v1/handoffs\` lists them.`);
}

export function reviewNotFound(id: string): Refusal {
  return new Refusal('review_not_found', `No review is known as \`${id}\`: \`GET /v1/reviews\` lists them.`);
}
