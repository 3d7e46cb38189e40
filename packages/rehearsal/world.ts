import {
  applyDecision,
  askedFor,
  closeLead,
  handlingOf,
  judge,
  lacking,
  matchEvent,
  opensFor,
  personFor,
  recycle,
  wake,
  withPauses,
  type Applied,
  type Asked,
  type LastGiven,
} from '@smk/engine';
import {
  newStanding,
  type Act,
  type EventFact,
  type ExplainedDecision,
  type Fields,
  type HandoffCase,
  type HandoffRule,
  type LeadFacts,
  type Moment,
  type Outcome,
  type Place,
  type Plan,
  type TestBlock,
  type Verdict,
} from '@smk/plan';
import { assessorOf } from './assessor-of.ts';
import { createHandoffs, type LeadEffect, type RehearsedHandoff } from './handoffs.ts';
import { createPeople, type People } from './people.ts';
import { askingFor, saidOf } from './repeated.ts';

/** One lead and everything that is owed for it, on a clock that moves only when it is told to. */
export type World = ReturnType<typeof createWorld>;

/** What the rules were asked about the lead, and where it stood thereupon. */
export type RehearsedDecision = Pick<Applied, 'standing' | 'entered' | 'left'> & {
  readonly at: Moment;
  readonly facts: LeadFacts;
};

/** Told what the rules look at, so that somebody can say what no test has tried. */
export type Watch = {
  readonly decided: (facts: LeadFacts, explained: ExplainedDecision) => void;
  readonly opened: (handoff: string, facts: LeadFacts, asOf: Moment) => void;
  readonly routed: (rule: HandoffRule, facts: LeadFacts, asOf: Moment, to: Place) => void;
  readonly matched: (rule: HandoffRule, event: EventFact) => void;
};

/** What a world may have in common with those of other leads, and what happened before it begins. */
type Surroundings = { readonly people: People; readonly known: readonly EventFact[] };

export function createWorld(
  plan: Plan,
  { given, people: aboutPeople, asOf: start }: Pick<TestBlock, 'given' | 'people' | 'asOf'>,
  watch: Watch | null = null,
  { people, known }: Surroundings = { people: createPeople(plan, aboutPeople, start), known: [] },
) {
  const assessor = assessorOf(plan);
  const handoffs = createHandoffs(plan, people, { facts: () => handled(lead), onLead, onOwner, onRoute });
  let lead: LeadFacts = { fields: given, events: known, standing: newStanding };
  const decisions: RehearsedDecision[] = [];
  const wanted: LeadEffect[] = [];
  const asked: Asked[] = [];
  let lastGiven: LastGiven | null = null;
  let isDeciding = false;
  let asOf = start;
  let changesAt: Moment | null = null;

  /** Asks the rules anew and does what they say, as the intake does. */
  function decide(at: Moment, added: readonly EventFact[], handsOverBy: string | null = null): void {
    // Decisions of a lead go forward in time.
    asOf = Math.max(asOf, at);
    isDeciding = true;
    lead = handled(lead);
    const open = handoffs.all.filter(isOpen);
    lead = {
      ...lead,
      standing: wake(plan, { ...lead, standing: withPauses(plan, lead.standing, pausing()) }, asOf),
    };
    const decision = assessor.assess(lead, asOf);
    const { standing, entered, left, opens } = applyDecision(plan, lead.standing, decision);
    const after = decisions.at(-1)?.at ?? null;
    asked.push(...askedFor(plan, lead.standing, standing, { ...decision, after }));
    decisions.push({ at: asOf, facts: lead, standing, entered, left });
    lead = { ...lead, standing };
    watch?.decided(lead, assessor.explain(lead, asOf));
    changesAt = decision.changesAt === null ? null : Math.max(decision.changesAt, asOf + 1);
    lead = { ...lead, kept: assessor.keep(lead, asOf) };
    // As in the intake: what opens is decided before handoffs that are open hear of it.
    for (const name of opens) watch?.opened(name, lead, asOf);
    const isFor = opensFor(plan, lead, asOf, opens);
    for (const name of handsOverBy === null ? isFor : [...isFor, handsOverBy]) openHandoff(name);
    for (const handoff of open) tellOf(handoff, added, decision.outcome);
    isDeciding = false;
    followUp();
  }

  function tellOf(handoff: RehearsedHandoff, added: readonly EventFact[], outcome: Outcome): void {
    for (const event of added) {
      watch?.matched(handoff.rule, event);
      const matched = matchEvent(plan, handoff.rule, event);
      const { id, name, at } = event;
      if (matched.meets.length > 0 || matched.ends !== null)
        handoffs.tell(handoff, { kind: 'event', id, name, at, ...matched });
    }
    if (outcome.kind === 'refused') {
      handoffs.tell(handoff, { kind: 'withdrawn', because: outcome.by[0]!, at: asOf });
    } else if (handoff.case.lacks.length > 0 && lacking(handoff.rule, lead.fields).length === 0) {
      handoffs.assign(handoff, asOf);
    }
  }

  function openHandoff(name: string): void {
    // At most one handoff of a rule is open for a lead.
    if (handoffs.all.some((handoff) => handoff.rule.name === name && isOpen(handoff))) return;
    const rule = plan.handoffs.find((one) => one.name === name)!;
    handoffs.open(name, lacking(rule, lead.fields), asOf);
  }

  function onOwner(given: LastGiven): void {
    lastGiven = given;
  }

  /** The lead with what people had to do with it by now. */
  function handled(facts: LeadFacts): LeadFacts {
    const cases = handoffs.all.map((handoff) => handoff.case);
    return cases.length === 0 ? facts : { ...facts, handling: handlingOf(cases, lastGiven) };
  }

  function onRoute(rule: HandoffRule, at: Moment, line: Place): void {
    watch?.routed(rule, handled(lead), at, line);
  }

  /** As where each handoff hears of the lead by itself: all have heard what happened before the end of one changes the lead. */
  function onLead(effect: LeadEffect): void {
    wanted.push(effect);
    if (!isDeciding) followUp();
  }

  function followUp(): void {
    for (let effect = wanted.shift(); effect !== undefined; effect = wanted.shift()) follow(effect);
  }

  function follow(effect: LeadEffect): void {
    switch (effect.kind) {
      case 'recycle': {
        const { kind: _kind, after: _after, ...recycled } = effect;
        lead = { ...lead, standing: recycle(plan, lead.standing, recycled) };
        return decide(effect.since, []);
      }
      case 'close lead':
        lead = { ...lead, standing: closeLead(lead.standing) };
        return decide(effect.at, []);
      case 'change lead':
        lead = { ...lead, fields: { ...lead.fields, ...effect.fields } };
        return decide(effect.at, []);
      case 'hand over':
        return decide(effect.at, [], effect.by);
    }
  }

  const pausing = () => handoffs.all.map(({ rule: { name }, case: now }) => ({ name, case: now }));

  function wait(until: Moment): void {
    for (;;) {
      const next = handoffs.next();
      const lookAgain = changesAt ?? Infinity;
      if (Math.min(lookAgain, next?.at ?? Infinity) > until) return;
      if (next !== null && next.at < lookAgain) handoffs.tell(next.handoff, { kind: 'time', now: next.at });
      else decide(lookAgain, []);
    }
  }

  /** Whoever has a lead has gone. */
  function tellOfAbsence(person: string, at: Moment): void {
    for (const handoff of handoffs.all.filter(({ case: now }) => now.status !== 'ended' && isOwner(now, person)))
      handoffs.tell(handoff, { kind: 'owner absent', person, at });
  }

  function act(
    who: string,
    does: Act['does'],
    at: Moment,
    handoff = handoffs.all.at(-1),
    slice = handoff?.slice,
  ): string | null {
    if (!handoff || !slice) return 'No handoff was opened for this lead.';
    const { owner } = handoff.case;
    const actor = who !== 'owner' ? who : owner && personFor(plan, owner);
    const done: Act = { id: `act ${handoff.case.step}`, actor: actor ?? 'nobody', at, does };
    const refusal = judge(slice, handoff.case, done);
    if (refusal === null) handoffs.tell(handoff, { kind: 'act', act: done }, slice);
    return refusal && refusal.because;
  }

  decide(start, []);
  return {
    handoffs: handoffs.all,
    /** In the order in which they were taken. */
    decisions: decisions as readonly RehearsedDecision[],
    lead: () => handled(lead),
    /** What waits asked for, and when. */
    asked: () => asked as readonly Asked[],
    explain(at: Moment): ExplainedDecision {
      const explained = assessor.explain(lead, at);
      watch?.decided(lead, explained);
      return explained;
    },

    /** When something wants to happen next without anybody doing anything; `null` if never. */
    next(): Moment | null {
      const next = Math.min(handoffs.next()?.at ?? Infinity, changesAt ?? Infinity);
      return next === Infinity ? null : next;
    },

    /** Lets happen, in due order, what wants to happen by a moment. */
    passTime(until: Moment): void {
      for (;;) {
        const leaving = people.nextLeaving(until);
        if (leaving === null) return wait(until);
        wait(leaving.from);
        tellOfAbsence(leaving.person, leaving.from);
      }
    },

    happen(name: string, data: Fields, at: Moment): void {
      const event: EventFact = { id: `event ${String(lead.events.length + 1).padStart(6, '0')}`, name, at, data };
      lead = { ...lead, events: [...lead.events, event].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)) };
      decide(at, [event]);
    },

    /** Gives fields of the lead new values; `null` takes one away. */
    change(fields: Fields, at: Moment): void {
      lead = { ...lead, fields: { ...lead.fields, ...fields } };
      decide(at, []);
    },

    /** Settles the doubt about the latest event of a name; answers why it cannot be done, or `null` if it is done. */
    settle(name: string, as: Verdict, at: Moment): string | null {
      const latest = lead.events.findLast((event) => event.name === name && event.verdict === undefined);
      if (!latest) return `no ${name} was in doubt`;
      const { kept: _, ...rest } = lead;
      lead = { ...rest, events: lead.events.map((event) => (event === latest ? { ...event, verdict: as } : event)) };
      decide(at, []);
      return null;
    },

    /** Somebody is away from now on; `owner` is whoever has the latest handoff. */
    becomeAbsent(who: string, at: Moment): void {
      const owner = handoffs.all.at(-1)?.case.owner;
      const person = who !== 'owner' ? who : owner ? personFor(plan, owner) : null;
      if (person === null) return;
      people.becomeAbsent(person, at);
      tellOfAbsence(person, at);
    },

    /** Lets somebody act on a handoff, the latest unless told; answers why it cannot be done, or `null` if it is done. */
    act: (who: string, does: Act['does'], at: Moment, on?: RehearsedHandoff) => act(who, does, at, on),

    /** Lets somebody act as they did under whatever rules: what those did not ask for nobody knows, and it counts without. */
    repeat(who: string, does: Act['does'], at: Moment): void {
      const handoff = handoffs.all.at(-1);
      if (handoff) act(who, saidOf(handoff.rule, does), at, handoff, askingFor(handoff.slice, does));
    },
  };
}

const isOwner = ({ owner }: HandoffCase, person: string): boolean =>
  owner?.kind === 'person' && owner.person === person;

const isOpen = (handoff: RehearsedHandoff): boolean => handoff.case.status !== 'ended';
