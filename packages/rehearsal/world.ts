import {
  applyDecision,
  chooseRoute,
  closeLead,
  judge,
  lacking,
  matchEvent,
  personFor,
  prepare,
  recycle,
} from '@smk/engine';
import {
  newStanding,
  type Act,
  type EventFact,
  type ExplainedDecision,
  type Fields,
  type LeadFacts,
  type Moment,
  type Outcome,
  type Plan,
} from '@smk/plan';
import { createHandoffs, type LeadEffect, type RehearsedHandoff } from './handoffs.ts';

/** One lead and everything that is owed for it, on a clock that moves only when it is told to. */
export type World = ReturnType<typeof createWorld>;

export function createWorld(plan: Plan, given: Fields, start: Moment) {
  const assessor = prepare(plan);
  const handoffs = createHandoffs(plan, onLead);
  let lead: LeadFacts = { fields: given, events: [], standing: newStanding };
  let asOf = start;
  let changesAt: Moment | null = null;

  /** Asks the rules anew and does what they say, as the intake does. */
  function decide(at: Moment, added: readonly EventFact[]): void {
    // Decisions of a lead go forward in time.
    asOf = Math.max(asOf, at);
    const open = handoffs.all.filter(isOpen);
    const decision = assessor.assess(lead, asOf);
    const { standing, opens } = applyDecision(plan, lead.standing, decision);
    lead = { ...lead, standing };
    changesAt = decision.changesAt === null ? null : Math.max(decision.changesAt, asOf + 1);
    // As in the intake: what opens is decided before handoffs that are open hear of it.
    for (const name of opens) openHandoff(name);
    for (const handoff of open) tellOf(handoff, added, decision.outcome);
  }

  function tellOf(handoff: RehearsedHandoff, added: readonly EventFact[], outcome: Outcome): void {
    for (const event of added) {
      const { meets, ends } = matchEvent(plan, handoff.rule, event);
      if (meets.length > 0 || ends !== null) {
        handoffs.tell(handoff, { kind: 'event', id: event.id, name: event.name, at: event.at, meets, ends });
      }
    }
    if (outcome.kind === 'refused') {
      handoffs.tell(handoff, { kind: 'withdrawn', because: outcome.by[0]!, at: asOf });
    } else if (handoff.case.status === 'waiting' && lacking(handoff.rule, lead.fields).length === 0) {
      handoffs.assign(handoff, chooseRoute(plan, handoff.rule, lead, asOf).to, asOf);
    }
  }

  function openHandoff(name: string): void {
    // At most one handoff of a rule is open for a lead.
    if (handoffs.all.some((handoff) => handoff.rule.name === name && isOpen(handoff))) return;
    const rule = plan.handoffs.find((one) => one.name === name)!;
    handoffs.open(name, lacking(rule, lead.fields), () => chooseRoute(plan, rule, lead, asOf).to, asOf);
  }

  function onLead(effect: LeadEffect): void {
    const standing = effect.kind === 'recycle' ? recycle(plan, lead.standing, effect) : closeLead(lead.standing);
    lead = { ...lead, standing };
    decide(effect.kind === 'recycle' ? effect.since : effect.at, []);
  }

  decide(start, []);
  return {
    handoffs: handoffs.all,
    lead: () => lead,
    explain: (at: Moment): ExplainedDecision => assessor.explain(lead, at),

    /** Lets happen, in due order, what wants to happen by a moment. */
    passTime(until: Moment): void {
      for (;;) {
        const next = handoffs.next();
        const lookAgain = changesAt ?? Infinity;
        if (Math.min(lookAgain, next?.at ?? Infinity) > until) return;
        if (next !== null && next.at < lookAgain) handoffs.tell(next.handoff, { kind: 'time', now: next.at });
        else decide(lookAgain, []);
      }
    },

    happen(name: string, data: Fields, at: Moment): void {
      const event: EventFact = { id: `event ${String(lead.events.length + 1).padStart(6, '0')}`, name, at, data };
      lead = { ...lead, events: [...lead.events, event].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)) };
      decide(at, [event]);
    },

    /** Lets somebody act on the latest handoff; answers why it cannot be done, or `null` if it is done. */
    act(who: string, does: Act['does'], at: Moment): string | null {
      const handoff = handoffs.all.at(-1);
      if (!handoff) return 'No handoff was opened for this lead.';
      const { owner } = handoff.case;
      const actor = who !== 'owner' ? who : owner && personFor(plan, owner);
      const act: Act = { id: `act ${handoff.case.step}`, actor: actor ?? 'nobody', at, does };
      const refusal = judge(handoff.slice, handoff.case, act);
      if (refusal === null) handoffs.tell(handoff, { kind: 'act', act });
      return refusal && refusal.because;
    },
  };
}

const isOpen = (handoff: RehearsedHandoff): boolean => handoff.case.status !== 'ended';
