import { handoffSlice, nextMoment, openHandoff, pick, step, whoIsTold, type Pool } from '@smk/engine';
import type {
  Answerable,
  Effect,
  HandoffCase,
  HandoffRule,
  HandoffSlice,
  Input,
  JournalEntry,
  Moment,
  Obligation,
  Plan,
  Route,
} from '@smk/plan';

/** A handoff on the virtual clock, with what was recorded of it and who was told what. */
export type RehearsedHandoff = {
  readonly rule: HandoffRule;
  readonly slice: HandoffSlice;
  case: HandoffCase;
  readonly journal: RehearsedEntry[];
  readonly notices: Notice[];
};

/** A journal entry as the store numbers it: by the step of its case, and the place within the step. */
export type RehearsedEntry = JournalEntry & { readonly step: number; readonly index: number };

/** What a person was told. */
export type Notice = {
  readonly person: string;
  readonly about: Extract<Effect, { kind: 'notify' }>['about'];
  readonly at: Moment;
};

/** What a handoff asks of the lead that it is about. */
export type LeadEffect = Extract<Effect, { kind: 'recycle' | 'close lead' }>;

/** Whose turn it is in each team. */
export type Pools = Map<string, Pool>;

/** Pools in which nobody had a turn yet. */
export const newPools = (plan: Plan): Pools => new Map(plan.teams.map(({ name, members }) => [name, newPool(members)]));

/** The handoffs of one lead, in memory; its turns are taken from the teams' pools. */
export function createHandoffs(plan: Plan, pools: Pools, onLead: (effect: LeadEffect) => void) {
  const all: RehearsedHandoff[] = [];

  function findTeamMember(team: string, tried: readonly string[], at: Moment): Answerable | null {
    const pool = pools.get(team)!;
    const candidates = pool.members.map(({ person }) => person).filter((person) => !tried.includes(person));
    const picked = pick(pool, candidates, at);
    if (picked === null) return null;
    pools.set(team, picked.pool);
    return { kind: 'person', person: picked.person, team };
  }

  function findOwner({ routes, to }: HandoffRule, route: Route['to'], at: Moment): Answerable {
    if (route.kind === 'queue') return route;
    const last = routes.at(-1)!.to;
    // A team of which nobody is left takes nothing.
    const otherwise: Answerable = last.kind === 'queue' ? last : { kind: 'department', department: to };
    return findTeamMember(route.team, [], at) ?? otherwise;
  }

  function record(handoff: RehearsedHandoff, entries: readonly JournalEntry[], effects: readonly Effect[]): void {
    handoff.journal.push(...entries.map((entry, index) => ({ ...entry, step: handoff.case.step, index })));
    for (const effect of effects) carryOut(handoff, effect);
  }

  function carryOut(handoff: RehearsedHandoff, effect: Effect): void {
    switch (effect.kind) {
      case 'notify': {
        const person = whoIsTold(plan, effect.whom, obligationOf(handoff.case, effect.obligation) ?? nobody);
        if (person !== null) handoff.notices.push({ person, about: effect.about, at: effect.at });
        return;
      }
      case 'pick': {
        const { attempt, at, team, tried } = effect;
        return tell(handoff, { kind: 'assigned', attempt, to: findTeamMember(team, tried, at), at });
      }
      case 'recycle':
      case 'close lead':
        return onLead(effect);
    }
  }

  function tell(handoff: RehearsedHandoff, input: Input): void {
    const next = step(handoff.slice, handoff.case, input);
    handoff.case = next.case;
    record(handoff, next.entries, next.effects);
  }

  return {
    /** In the order in which they were opened. */
    all: all as readonly RehearsedHandoff[],
    tell,

    open(name: string, lacks: readonly string[], route: () => Route['to'], at: Moment): void {
      const slice = handoffSlice(plan, 'rehearsal', name);
      const to = lacks.length > 0 ? null : findOwner(slice.rule, route(), at);
      const opened = openHandoff(slice, { id: `handoff ${all.length + 1}`, at, lacks, to });
      const handoff: RehearsedHandoff = { rule: slice.rule, slice, case: opened.case, journal: [], notices: [] };
      all.push(handoff);
      record(handoff, opened.entries, opened.effects);
    },

    /** What a handoff waited for is there. */
    assign(handoff: RehearsedHandoff, route: Route['to'], at: Moment): void {
      tell(handoff, { kind: 'assigned', attempt: 1, to: findOwner(handoff.rule, route, at), at });
    },

    /** The handoff that wants to be told the time first, and when. */
    next(): { readonly handoff: RehearsedHandoff; readonly at: Moment } | null {
      const waiting = all.flatMap((handoff) => {
        const at = nextMoment(handoff.case);
        return at === null ? [] : [{ handoff, at }];
      });
      return waiting.toSorted((a, b) => a.at - b.at)[0] ?? null;
    },
  };
}

const newPool = (members: Plan['teams'][number]['members']): Pool => ({
  members: members.map(({ person, weight }) => ({ person, weight, credit: 0, turns: 0, lastTurnAt: null })),
});

/** What a notice that is about no obligation concerns. */
const nobody = { answerable: null, by: null };

const obligationOf = (of: HandoffCase, id: string | null): Obligation | null =>
  of.obligations.find((one) => one.id === id) ?? null;
