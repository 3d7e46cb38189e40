import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { handlingOf, personFor, prepare } from '@smk/engine';
import type { Act, Fields, LeadFacts, Moment, Plan, TestBlock, TestStep } from '@smk/plan';
import { actOf, meets } from '@smk/rehearsal';
import { leadKey, readHandled, readLeadFacts, readTold, type Store } from '@smk/store';
import { asSent } from './as-sent.ts';
import { readHandoffs, readLeadId, readLeadJournal } from './recorded.ts';
import type { Wired } from './wired.ts';

/** Who settles doubts: a test does not say. */
export const settler = 'somebody';

/** What a test says that is done, done for real. */
export type Deeds = {
  arrive(): Promise<void>;
  /** Does what a step says, or looks; answers why it could not be done, or what is so instead, and `null` if all is well. */
  take(step: TestStep): Promise<string | null>;
};

export function createDeeds(
  plan: Plan,
  block: TestBlock,
  store: Store,
  { intake, acts, absences, runs }: Wired,
): Deeds {
  const { given, people } = block;
  const known = given[plan.lead.key];
  if (typeof known !== 'string' && typeof known !== 'number') throw new Error('Nobody knows which lead this is about.');
  const key = leadKey(known);
  const assessor = prepare(plan);
  let events = 0;

  function happen({ name, data }: Extract<TestStep, { kind: 'event' }>): Promise<void> {
    events += 1;
    // Of one moment, events count in the order of their ids.
    const id = `event ${String(events).padStart(6, '0')}`;
    return taken(intake.takeEvents({ key }, [{ id, name, data: asSent(data) }]));
  }

  async function change(fields: Fields): Promise<void> {
    await taken(intake.patchLead(await readLeadId(store), { fields: asSent(fields) }));
  }

  async function settle({ event, as }: Extract<TestStep, { kind: 'settled' }>): Promise<string | null> {
    const { events: known } = await readFacts();
    const latest = known.findLast(({ name, verdict }) => name === event && verdict === undefined);
    if (latest === undefined) return `no ${event} was in doubt`;
    await taken(intake.settleDoubt({ key, event: latest.id }, { verdict: as, by: settler }));
    return null;
  }

  async function readFacts(): Promise<LeadFacts> {
    const facts = await factsOf(store, await readLeadId(store));
    if (facts === null) throw new Error(`There is no lead ${key}.`);
    return facts;
  }

  async function becomeAbsent({ who, at }: Extract<TestStep, { kind: 'becomes absent' }>): Promise<void> {
    const owner = (await readHandoffs(store, plan)).at(-1)?.case.owner;
    const person = who !== 'owner' ? who : owner ? personFor(plan, owner) : null;
    if (person !== null) await absences.keep({ person, id: `since ${at}`, from: at, until: null }, settler);
  }

  async function act(who: string, does: Act['does']): Promise<string | null> {
    const handoff = (await readHandoffs(store, plan)).at(-1);
    if (handoff === undefined) return 'No handoff was opened for this lead.';
    const { id: handoffId, owner } = handoff.case;
    const actor = (who === 'owner' ? owner && personFor(plan, owner) : who) ?? 'nobody';
    const subject = { kind: 'handoff', id: handoffId } as const;
    const id = randomUUID();
    let answer = await acts.act({ id, subject, actor, does });
    while (answer.kind === 'pending') {
      await runs.nudge(subject);
      await pause(100);
      answer = (await acts.find(id)) ?? answer;
    }
    if (answer.kind === 'refused') return answer.because;
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    return null;
  }

  async function look({ that, at }: Extract<TestStep, { kind: 'expect' }>): Promise<string | null> {
    const facts = await readFacts();
    const explain = (asOf: Moment) => assessor.explain(facts, asOf);
    const handoffs = await readHandoffs(store, plan);
    const seen = await Promise.all(
      handoffs.map(async (handoff) => ({ ...handoff, told: await readTold(store.db, handoff.case.id) })),
    );
    const journal = await readLeadJournal(store);
    const asked = journal.flatMap(({ at: when, what }) =>
      'for' in what ? [{ name: String(what.for), at: when }] : [],
    );
    return meets(that, { plan, world: { lead: () => facts, explain, handoffs: seen, asked: () => asked }, at });
  }

  return {
    async arrive() {
      for (const [n, { person, from, until }] of (people?.absences ?? []).entries())
        await absences.keep({ person, id: `given ${n}`, from, until }, settler);
      await taken(intake.takeLead({ fields: asSent(given) }));
    },
    async take(step) {
      switch (step.kind) {
        case 'event':
          await happen(step);
          return null;
        case 'change':
          await change(step.fields);
          return null;
        case 'settled':
          return settle(step);
        case 'act':
          return act(step.who, actOf(step));
        case 'becomes absent':
          await becomeAbsent(step);
          return null;
        case 'expect':
          return look(step);
      }
    },
  };
}

async function taken(
  answering: Promise<{ readonly kind: string; readonly value?: { readonly kind: string } }>,
): Promise<void> {
  const answered = await answering;
  if (answered.value?.kind !== 'taken') throw new Error(JSON.stringify(answered));
}

/** What is known of the lead, with what people have had to do with it. */
async function factsOf({ db }: Store, id: string): Promise<LeadFacts | null> {
  const facts = await readLeadFacts(db, id);
  const handled = (await readHandled(db, [id])).get(id);
  return (
    facts && {
      ...facts,
      ...(handled && {
        handling: handlingOf(
          handled.handoffs.map((one) => one.case),
          handled.given,
        ),
      }),
    }
  );
}
