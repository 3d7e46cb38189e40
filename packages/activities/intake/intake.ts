import { randomUUID } from 'node:crypto';
import type { Moment, OpenedHandoff, Verdict } from '@smk/plan';
import {
  keyOfLead,
  leadKey,
  markResubmitted,
  readRejected,
  type Answered,
  type Once,
  type Session,
  type Store,
} from '@smk/store';
import { createKnownPlans, type KnownPlan } from '../rules/known-plans.ts';
import { toAnswer, type EventsAnswer, type LeadAnswer, type ResubmitAnswer, type VerdictAnswer } from './answers.ts';
import { assess, type Assessed } from './assess.ts';
import type { Incoming } from './batch/incoming.ts';
import { createTaking } from './batch/taking.ts';
import { explained, type Explained } from './explained.ts';
import { keyProblems, readEvents, type IncomingEvent } from './read-events.ts';
import { readFacts } from './handling.ts';
import { readLead, readPatch } from './read-lead.ts';
import { readMended } from './read-mended.ts';
import { toStorable } from './storable.ts';

/** A lead as it comes in: values by field name, as JSON or text. Absent leaves a value, empty or `null` makes it unknown. */
export type IncomingLead = { readonly fields: Readonly<Record<string, unknown>> };

/** `any`: whatever its version, but only if it is known. */
type VersionedLead = IncomingLead & { readonly version?: number | 'any' | undefined };

export type IncomingItem =
  | { readonly kind: 'lead'; readonly lead: IncomingLead }
  | { readonly kind: 'events'; readonly key: string; readonly events: readonly IncomingEvent[] };

/** Each write is one transaction, and gives the answer it gave before when it comes again under the same key. */
export type Intake = {
  /** Creates or updates the lead of a key; with `version`, only updates it, and only if nobody did since. */
  takeLead(lead: VersionedLead, once?: Once<LeadAnswer>): Promise<Answered<LeadAnswer>>;
  /** Updates a known lead; with `version`, only if nobody did since. */
  patchLead(id: string, lead: VersionedLead, once?: Once<LeadAnswer>): Promise<Answered<LeadAnswer>>;
  /** Records what happened to a lead, all or none; under an unknown key it is parked. */
  takeEvents(
    which: { readonly id: string } | { readonly key: string },
    events: readonly IncomingEvent[],
    once?: Once<EventsAnswer>,
  ): Promise<Answered<EventsAnswer>>;
  /** Says of a doubtful event that it counts, or that it is as if it had not happened. */
  settleDoubt(
    which: { readonly key: string; readonly event: string },
    said: { readonly verdict: Verdict; readonly by: string },
    once?: Once<VerdictAnswer>,
  ): Promise<Answered<VerdictAnswer>>;
  /** Takes many in, one transaction for each 200; an answer for each, in the order given. */
  takeMany(items: readonly IncomingItem[]): Promise<readonly (LeadAnswer | EventsAnswer)[]>;
  /** Says what the rules would do with a lead, known or not, without storing anything. `asOf` is now if absent. */
  assess(
    lead: IncomingLead,
    options?: { readonly events?: readonly IncomingEvent[] | undefined; readonly asOf?: Moment | undefined },
  ): Promise<Assessed>;
  /**
   * Explains a stored lead by the active rules, as of a moment (now if absent), with its personal values, and why `not` is not so;
   * `null` if there is no such lead.
   */
  why(id: string, options?: { readonly asOf?: Moment; readonly not?: string | undefined }): Promise<Explained | null>;
  /** Takes rejected intake in again, mended by `body` (of the shape that is kept) if given; rejected again it is kept as mended. */
  resubmit(id: string, body?: unknown, once?: Once<ResubmitAnswer>): Promise<Answered<ResubmitAnswer>>;
};

export type IntakePorts = {
  readonly store: Store;
  readonly now: () => Moment;
  /** Called after each commit that left something in the outbox, so that the relay need not wait for its next round. */
  readonly wake?: (() => void) | undefined;
  /** Called after the commit that opened handoffs one by one: starts their workflows. The outbox keeps them until that is done. */
  readonly begin?: ((handoffs: readonly OpenedHandoff[]) => void) | undefined;
};

const chunk = 200;

/** Takes leads and events in: facts recorded, rules asked, handoffs opened and given to somebody, in one transaction each. */
export function createIntake({ store, now, wake, begin }: IntakePorts): Intake {
  const plans = createKnownPlans();
  const taking = createTaking({ store, plans, now, wake, begin });

  /** The one thing that is read and taken in within its transaction. */
  function takeOne<Answer>(
    read: (known: KnownPlan, at: Moment) => Incoming,
    once: Once<Answer> | undefined,
    refuse?: (tx: Session) => Promise<Answer | null>,
  ): Promise<Answered<Answer>> {
    return taking.take(read, { answer: (taken) => toAnswer(taken) as Answer, once, refuse });
  }

  return {
    takeLead: ({ fields, version }, once) =>
      takeOne(({ plan }, at) => {
        const read = readLead(plan, fields, at, { kind: 'api' });
        return version === undefined ? read : { ...read, only: { version: numbered(version) } };
      }, once),

    async patchLead(id, { fields, version }, once) {
      const key = await keyOfLead(store.db, id);
      if (key === null) return { kind: 'new', value: { kind: 'no such lead' } };
      return takeOne(({ plan }, at) => readPatch(plan, key, fields, at, numbered(version)), once);
    },

    async takeEvents(which, events, once) {
      const key = 'key' in which ? leadKey(which.key) : await keyOfLead(store.db, which.id);
      if (key === null) return { kind: 'new', value: { kind: 'no such lead' } };
      return takeOne((known, at) => toIncomingEvents(known, key, events, at), once);
    },

    async settleDoubt({ key, event }, { verdict, by }, once) {
      return takeOne((_, at) => ({ kind: 'verdict', key: leadKey(key), at, event, verdict, by }), once);
    },

    async takeMany(items) {
      const answers: (LeadAnswer | EventsAnswer)[] = [];
      for (let from = 0; from < items.length; from += chunk) {
        const some = items.slice(from, from + chunk);
        const taken = await taking.takeAll((known, at) => some.map((item) => toIncoming(known, item, at)));
        answers.push(...taken.map((one) => toAnswer(one) as LeadAnswer | EventsAnswer));
      }
      return answers;
    },

    async assess({ fields }, { events = [], asOf = now() } = {}) {
      return assess(store.db, await plans.active(store.db), { fields, events, asOf });
    },

    async why(id, { asOf = now(), not } = {}) {
      const known = await plans.active(store.db);
      const facts = await readFacts(store.db, id, known);
      return facts && explained(known, facts, asOf, not ?? null);
    },

    async resubmit(id, body, once) {
      const kept = await readRejected(store.db, id);
      if (!kept) return { kind: 'new', value: { kind: 'no such lead' } };
      // The row is locked by it, so that two who mend the same wait for each other.
      const refuse = async (tx: Session): Promise<ResubmitAnswer | null> =>
        (await markResubmitted(tx, id, now())) ? null : { kind: 'resubmitted before' };
      return takeOne((known, at) => readMended(known, kept, body, at), once, refuse);
    },
  };
}

const numbered = (version: number | 'any' | undefined): number | undefined => (version === 'any' ? undefined : version);

function toIncoming(known: KnownPlan, item: IncomingItem, at: Moment): Incoming {
  if (item.kind === 'lead') return readLead(known.plan, item.lead.fields, at, { kind: 'api' });
  return toIncomingEvents(known, leadKey(item.key), item.events, at);
}

function toIncomingEvents({ plan }: KnownPlan, key: string, given: readonly IncomingEvent[], at: Moment): Incoming {
  const { events, problems } = readEvents(plan, given, at, () => randomUUID());
  return {
    kind: 'events',
    key,
    at,
    events,
    problems: [...keyProblems(key), ...problems],
    source: { body: toStorable({ events: given }), origin: { kind: 'api' } },
  };
}
