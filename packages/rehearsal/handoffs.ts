import {
  findNext,
  findTaker,
  foundBy,
  handoffSlice,
  nextMoment,
  openHandoff,
  step,
  passedOn,
  whoIsTold,
  type Taker,
} from '@smk/engine';
import type {
  Answerable,
  Effect,
  HandoffCase,
  HandoffRule,
  HandoffSlice,
  Input,
  JournalEntry,
  LeadFacts,
  Moment,
  Obligation,
  PassedOn,
  Place,
  Plan,
} from '@smk/plan';
import type { People } from './people.ts';

/** A handoff on the virtual clock, with what was recorded of it and who was told what. */
export type RehearsedHandoff = {
  readonly rule: HandoffRule;
  readonly slice: HandoffSlice;
  case: HandoffCase;
  readonly journal: RehearsedEntry[];
  readonly notices: Notice[];
  /** What whoever has it was told of the lead when it was assigned. */
  told: PassedOn | null;
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
export type LeadEffect = Extract<Effect, { kind: 'recycle' | 'close lead' | 'change lead' | 'hand over' }>;

/** What handoffs need to know of the lead that they are about, and what they ask of it. */
export type OfLead = {
  readonly facts: () => LeadFacts;
  readonly onLead: (effect: LeadEffect) => void;
  readonly onOwner: (owner: Extract<Answerable, { kind: 'person' }>) => void;
  /** A line of a route was taken. */
  readonly onRoute: (rule: HandoffRule, at: Moment, line: Place) => void;
};

/** The handoffs of one lead, in memory, on a floor of people. */
export function createHandoffs(plan: Plan, people: People, lead: OfLead) {
  const all: RehearsedHandoff[] = [];

  /** Looks for somebody by the handoff's route; a turn that is given is spent. */
  function find(rule: HandoffRule, at: Moment, tried: readonly string[] = []): Taker {
    const taker = findTaker(plan, rule, lead.facts(), people.floor(), at, tried);
    people.keep(taker.pools);
    lead.onRoute(rule, at, taker.line);
    return taker;
  }

  function findNextOf(handoff: RehearsedHandoff, effect: Extract<Effect, { kind: 'pick' }>): Answerable | null {
    const asked = { ...effect, line: handoff.case.foundBy?.line ?? null };
    const next = findNext(plan, handoff.rule, lead.facts(), people.floor(), effect.at, asked);
    if (next === null) return null;
    people.keep(next.pools);
    return { kind: 'person', person: next.person, team: next.team };
  }

  /** Whoever has the lead from now on has it more on their desk. */
  function noteOwner(handoff: RehearsedHandoff, before: HandoffCase | null, at: Moment): void {
    const { owner, attempt } = handoff.case;
    if (owner !== null && before?.attempt !== attempt) handoff.told = passedOn(plan, handoff.rule, lead.facts(), at);
    if (owner?.kind !== 'person' || before?.attempt === attempt) return;
    lead.onOwner(owner);
    people.hand(owner, at, () => handoff.case.status !== 'ended' && handoff.case.attempt === attempt);
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
        const { attempt, at } = effect;
        return tell(handoff, { kind: 'assigned', attempt, to: findNextOf(handoff, effect), at });
      }
      case 'find': {
        const { attempt, at, tried } = effect;
        return tell(handoff, { kind: 'assigned', attempt, at, ...toldOf(find(handoff.rule, at, tried)) });
      }
      case 'give back turn':
        return people.giveBack(effect.group ?? effect.team, effect.person);
      case 'recycle':
      case 'close lead':
      case 'change lead':
      case 'hand over':
        return lead.onLead(effect);
    }
  }

  function tell(handoff: RehearsedHandoff, input: Input, slice = handoff.slice): void {
    const before = handoff.case;
    const next = step(slice, before, input);
    handoff.case = next.case;
    noteOwner(handoff, before, input.kind === 'assigned' ? input.at : before.openedAt);
    record(handoff, next.entries, next.effects);
  }

  return {
    /** In the order in which they were opened. */
    all: all as readonly RehearsedHandoff[],
    tell,

    open(name: string, lacks: readonly string[], at: Moment): void {
      const slice = handoffSlice(plan, 'rehearsal', name);
      const found = lacks.length > 0 ? null : find(slice.rule, at);
      const opened = openHandoff(slice, {
        id: `handoff ${all.length + 1}`,
        at,
        lacks,
        to: found && found.to,
        by: found ? foundBy(found) : undefined,
        waitsUntil: found && found.waitsUntil,
      });
      const handoff: RehearsedHandoff = {
        rule: slice.rule,
        slice,
        case: opened.case,
        journal: [],
        notices: [],
        told: null,
      };
      all.push(handoff);
      noteOwner(handoff, null, at);
      record(handoff, opened.entries, opened.effects);
    },

    /** What a handoff waited for is there. */
    assign(handoff: RehearsedHandoff, at: Moment): void {
      tell(handoff, { kind: 'assigned', attempt: 1, at, ...toldOf(find(handoff.rule, at)) });
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

function toldOf(taker: Taker) {
  const { to, waitsUntil } = taker;
  return { to, by: foundBy(taker), ...(waitsUntil !== null && { until: waitsUntil }) };
}

/** What a notice that is about no obligation concerns. */
const nobody = { answerable: null, by: null };

const obligationOf = (of: HandoffCase, id: string | null): Obligation | null =>
  of.obligations.find((one) => one.id === id) ?? null;
