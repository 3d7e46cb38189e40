import type { Answerable, IsoDate, Moment, Plan } from '@smk/plan';
import { momentText } from '../moment-text.ts';
import type { RehearsedEntry, RehearsedHandoff } from '../handoffs.ts';
import { createPeople } from '../people.ts';
import { keepingIn, type Keeping } from '../outcome/keeping.ts';
import { assumptionText, type Assumption } from './people.ts';
import { runLead, type ComingLead, type LeadRun } from './lead-run.ts';
import { createQueue } from './queue.ts';

/** What happened on the virtual clock from a moment to another, the second one excluded. */
export type Simulated = {
  readonly from: Moment;
  readonly to: Moment;
  readonly assumption: string;
  /** Leads that came within the time. */
  readonly leads: number;
  /** Where all leads that came by the end stand then. */
  readonly stages: readonly { readonly stage: string | null; readonly leads: number }[];
  readonly kept: readonly ({ readonly what: string } & Keeping)[];
  readonly people: readonly PersonLoad[];
  readonly days: readonly TeamDay[];
};

/** `most` is how many open handoffs somebody had at once. */
type PersonLoad = {
  readonly who: string;
  readonly team: string | null;
  readonly given: number;
  readonly accepted: number;
  readonly breached: number;
  readonly most: number;
};

/** A day of the company's time zone. */
type TeamDay = {
  readonly day: IsoDate;
  readonly team: string;
  readonly given: number;
  readonly breached: number;
};

/** Lets time pass for many leads at once, who share the teams' turns, and counts what happens from `from` to `to`. */
export function simulate(
  plan: Plan,
  leads: readonly ComingLead[],
  assumed: Assumption,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  through: (at: Moment) => void = () => {},
): Simulated {
  const people = createPeople(plan, undefined, from);
  const queue = createQueue<ComingLead | LeadRun>();
  const runs: LeadRun[] = [];
  leads.forEach((lead, order) => queue.put(lead.arrives, order, lead));
  for (let next = queue.take(); next !== null && next.at < to; next = queue.take()) {
    through(next.at);
    const { item, order } = next;
    const run = 'goOn' in item ? item : runLead(plan, item, assumed, people);
    if ('goOn' in item) item.goOn();
    else runs.push(run);
    const after = run.next();
    if (after !== null) queue.put(after, order, run);
  }
  return {
    from,
    to,
    assumption: assumptionText(assumed),
    leads: leads.filter(({ arrives }) => arrives >= from && arrives < to).length,
    ...figuresOf(plan, runs, { from, to }),
  };
}

type Window = { readonly from: Moment; readonly to: Moment };

function figuresOf(plan: Plan, runs: readonly LeadRun[], window: Window) {
  const stages = new Map<string | null, number>();
  const kept = new Map<string, Keeping>();
  const people = new Map<string, PersonLoad & { changes: { at: Moment; by: number }[] }>();
  const days = new Map<string, TeamDay>();
  for (const { world } of runs) {
    const { stage } = world.lead().standing;
    stages.set(stage, (stages.get(stage) ?? 0) + 1);
    for (const handoff of world.handoffs) {
      keep(kept, handoff, window);
      for (const entry of handoff.journal) if (isWithin(entry.at, window)) count(entry);
      load(handoff);
    }
  }

  function count({ what, at }: RehearsedEntry): void {
    if (what.kind === 'accepted')
      people.set(what.by, { ...person(what.by, null), accepted: person(what.by, null).accepted + 1 });
    const whom =
      what.kind === 'breached' ? what.whom : what.kind === 'assigned' || what.kind === 'offered' ? what.to : null;
    if (whom === null) return;
    const isBreach = what.kind === 'breached';
    const known = person(nameOf(whom), teamOf(whom));
    people.set(nameOf(whom), {
      ...known,
      team: known.team ?? teamOf(whom),
      given: known.given + (isBreach ? 0 : 1),
      breached: known.breached + (isBreach ? 1 : 0),
    });
    const day = momentText(plan.company.zone, at).slice(0, 10);
    const team = teamOf(whom) ?? nameOf(whom);
    const so = days.get(`${day} ${team}`) ?? { day, team, given: 0, breached: 0 };
    days.set(`${day} ${team}`, {
      ...so,
      given: so.given + (isBreach ? 0 : 1),
      breached: so.breached + (isBreach ? 1 : 0),
    });
  }

  /** Who has it when: from being given it until it goes to another or ends. */
  function load({ journal, case: now }: RehearsedHandoff): void {
    let holder: string | null = null;
    const change = (who: string, at: Moment, by: number) => person(who, null).changes.push({ at, by });
    for (const { what, at } of journal) {
      if (what.kind !== 'assigned' && what.kind !== 'offered') continue;
      if (holder !== null) change(holder, at, -1);
      holder = nameOf(what.to);
      change(holder, at, 1);
    }
    if (holder !== null && now.ended !== null) change(holder, now.ended.at, -1);
  }

  function person(who: string, team: string | null) {
    const known = people.get(who) ?? { who, team, given: 0, accepted: 0, breached: 0, most: 0, changes: [] };
    people.set(who, known);
    return known;
  }

  return {
    stages: [...stages.entries()].map(([stage, leads]) => ({ stage, leads })).toSorted((a, b) => b.leads - a.leads),
    kept: [...kept.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([what, keeping]) => ({ what, ...keeping })),
    people: [...people.values()]
      .map(({ changes, ...one }) => ({ ...one, most: mostAtOnce(changes, window) }))
      .toSorted((a, b) => order(a.team ?? '', b.team ?? '') || order(a.who, b.who)),
    days: [...days.values()].toSorted((a, b) => order(a.day, b.day) || order(a.team, b.team)),
  };
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const isWithin = (at: Moment, { from, to }: Window): boolean => at >= from && at < to;

/** What came to be owed within the time, and how it was kept by its end. */
function keep(kept: Map<string, Keeping>, { rule, case: handoff }: RehearsedHandoff, window: Window): void {
  for (const { name, state, openedAt, breachedAt } of handoff.obligations) {
    if (name === 'needs' || !isWithin(openedAt, window)) continue;
    const keeping = keepingIn(kept, `${rule.name}.${name}`);
    keeping.owed += 1;
    if (breachedAt !== null) keeping.breached += 1;
    else if (state === 'met') keeping.inTime += 1;
  }
}

function mostAtOnce(changes: readonly { readonly at: Moment; readonly by: number }[], { from, to }: Window): number {
  let open = 0;
  let most = 0;
  for (const { at, by } of changes.toSorted((a, b) => a.at - b.at || a.by - b.by)) {
    if (at >= to) break;
    open += by;
    if (at >= from) most = Math.max(most, open);
  }
  return most;
}

const nameOf = (who: Answerable): string =>
  who.kind === 'person' ? who.person : who.kind === 'queue' ? `queue ${who.queue}` : `department ${who.department}`;

const teamOf = (who: Answerable): string | null => (who.kind === 'person' ? who.team : null);
