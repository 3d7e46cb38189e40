import type { Act, EventFact, Fields, Moment, Plan } from '@smk/plan';
import type { RehearsedHandoff } from '../handoffs.ts';
import type { People } from '../people.ts';
import { createWorld, type World } from '../world.ts';
import { drawsOf, momentOfAct, type Assumption } from './people.ts';

/** Something that somebody did to a lead's handoff, as it was written down. */
export type WrittenAct = { readonly at: Moment; readonly by: string; readonly does: Act['does'] };

/** A lead as it comes onto the virtual clock at `arrives`. Where `acts` tell what people did, nothing is assumed of them. */
export type ComingLead = {
  readonly key: string;
  readonly fields: Fields;
  /** Ascending. */
  readonly events: readonly EventFact[];
  readonly acts: readonly WrittenAct[];
  readonly arrives: Moment;
};

/** A lead on a virtual clock that is told when to go on. */
export type LeadRun = {
  readonly world: World;
  /** When the next thing happens, whoever does it; `null` if nothing ever does. */
  readonly next: () => Moment | null;
  /** Lets the next thing happen. */
  readonly goOn: () => void;
};

type Outside = { readonly at: Moment; readonly happen: () => void };

/** Sets a lead running. Its events and acts come at their own moments, what people are taken to do at moments drawn from the seed. */
export function runLead(plan: Plan, lead: ComingLead, assumed: Assumption, people: People): LeadRun {
  const known = lead.events.filter(({ at }) => at <= lead.arrives);
  const world = createWorld(plan, { given: lead.fields, asOf: lead.arrives }, null, { people, known });
  const outside = outsideOf(lead, world);
  const planned: Outside[] = [];
  const attempts = new Map<RehearsedHandoff, number>();
  const accepted = new Set<RehearsedHandoff>();

  function lookForWork(): void {
    if (lead.acts.length > 0 || assumed.accepting === 0) return;
    for (const [index, handoff] of world.handoffs.entries()) {
      const { status, attempt, acceptedAt, owner } = handoff.case;
      if (status !== 'open' || owner === null) continue;
      const draw = (...what: readonly string[]) => drawsOf(assumed.seed, lead.key, index, attempt, ...what);
      const from = handoff.journal.at(-1)!.at;
      if (acceptedAt === null && attempts.get(handoff) !== attempt) {
        attempts.set(handoff, attempt);
        const chance = { share: assumed.accepting, median: assumed.acceptAfter };
        const at = momentOfAct(handoff.slice, owner, from, chance, draw('accept'));
        if (at !== null)
          intend(at, () => handoff.case.attempt === attempt && world.act('owner', { kind: 'accept' }, at, handoff));
      }
      if (acceptedAt !== null && !accepted.has(handoff)) {
        accepted.add(handoff);
        const chance = { share: assumed.contacting, median: assumed.contactAfter };
        const at = momentOfAct(handoff.slice, owner, acceptedAt, chance, draw('contact'));
        if (at !== null) intend(at, () => world.act('owner', { kind: 'contact' }, at, handoff));
      }
    }
  }

  function intend(at: Moment, happen: () => unknown): void {
    planned.push({ at, happen: () => void happen() });
    planned.sort((a, b) => a.at - b.at);
  }

  lookForWork();
  return {
    world,
    next: () => {
      const next = Math.min(world.next() ?? Infinity, outside[0]?.at ?? Infinity, planned[0]?.at ?? Infinity);
      return next === Infinity ? null : next;
    },
    goOn() {
      const [byItself, given, intended] = [
        world.next() ?? Infinity,
        outside[0]?.at ?? Infinity,
        planned[0]?.at ?? Infinity,
      ];
      // What was due before it counts first; of what is due at the same moment what happened goes before what is assumed.
      if (byItself <= Math.min(given, intended)) world.passTime(byItself);
      else if (given <= intended) outside.shift()!.happen();
      else planned.shift()!.happen();
      lookForWork();
    },
  };
}

function outsideOf(lead: ComingLead, world: World): Outside[] {
  const events = lead.events
    .filter(({ at }) => at > lead.arrives)
    .map(({ name, data, at }) => ({ at, happen: () => world.happen(name, data, at) }));
  const acts = lead.acts.map(({ at, by, does }) => ({ at, happen: () => world.repeat(by, does, at) }));
  return [...events, ...acts].toSorted((a, b) => a.at - b.at);
}
