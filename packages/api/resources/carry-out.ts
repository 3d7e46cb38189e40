import type { ActAnswer } from '@smk/activities';
import type { Act, Subject } from '@smk/plan';
import type { ApiPorts } from '../ports.ts';
import type { Call } from '../protocol/environment.ts';
import { keyReused } from '../protocol/idempotency.ts';
import { Refusal } from '../protocol/refusal.ts';

/** Done, so that what is read next shows it; or pending: kept, and carried out once a worker is there. */
export type CarriedOut = { readonly kind: 'done' } | { readonly kind: 'pending'; readonly id: string };

type Ports = Pick<ApiPorts, 'acts' | 'records' | 'serverNow'>;

/** Milliseconds of the server's clock that a caller waits, and between looks. */
const patience = 2_000;
const betweenLooks = 25;

/** How many entries of its journal a case is shown with. */
export const entriesShown = 500;

/** Carries out an act; its id is the idempotency key, so that the same act counts once. */
export async function carryOut(c: Call, ports: Ports, subject: Subject, does: Act['does']): Promise<CarriedOut> {
  const until = ports.serverNow() + patience;
  const id = c.get('claim')?.key ?? crypto.randomUUID();
  const answer = await settledBy(ports, until, id, await ports.acts.act({ id, subject, actor: c.get('actor'), does }));
  switch (answer.kind) {
    case 'done':
      await untilShown(ports, until, subject, answer.step);
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

/** What became of an act by then: a case that was opened a moment ago has no workflow yet, which takes it in as it starts. */
async function settledBy({ acts, serverNow }: Ports, until: number, id: string, answer: ActAnswer): Promise<ActAnswer> {
  let latest = answer;
  while (latest.kind === 'pending' && serverNow() < until) {
    await pause();
    latest = (await acts.find(id)) ?? latest;
  }
  return latest;
}

/** Waits until the journal shows a step: its entries are committed, and numbered a moment later; whoever acted is to see them. */
async function untilShown({ records, serverNow }: Ports, until: number, subject: Subject, step: number): Promise<void> {
  do {
    await records.catchUp();
    const entries = await records.journal({ since: 0, limit: entriesShown, subject });
    if (entries.length === entriesShown || entries.some((entry) => entry.step >= step)) return;
    await pause();
  } while (serverNow() < until);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, betweenLooks));

export function handoffNotFound(id: string): Refusal {
  return new Refusal('handoff_not_found', `No handoff is known as \`${id}\`: \`GET /v1/handoffs\` lists them.`);
}

export function reviewNotFound(id: string): Refusal {
  return new Refusal('review_not_found', `No review is known as \`${id}\`: \`GET /v1/reviews\` lists them.`);
}
