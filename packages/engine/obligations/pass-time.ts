import type { Case, Effect, HandoffSlice, JournalEntry, LeaderRole, Moment, Obligation } from '@smk/plan';
import { punctual } from '../time/punctual.ts';
import { nextPending, type Pending } from './ladder.ts';
import { offerTo } from './offer.ts';
import { withObligation } from './with-obligation.ts';
import { returnToGiver } from './end-handoff.ts';
import { andThen, stepped, type SliceOf, type Stepped } from './stepped.ts';

/**
 * Runs, in due order, the steps whose moments are over. It stops at an offer, for which somebody must be found: the offer stays
 * in the ladder until an `assigned` input says who, and is asked for again if time passes meanwhile.
 */
export function passTime<C extends Case>(slice: SliceOf<C>, before: C, now: Moment): Stepped<C> {
  let so = stepped(before);
  for (;;) {
    const find = findFor(so.case, now);
    if (find !== null) return { ...so, effects: [...so.effects, find] };
    const next = nextPending(so.case);
    if (next === null || next.pending.at >= now) return so;
    const pick = pickFor(so.case, next, now);
    if (pick !== null) return { ...so, effects: [...so.effects, pick] };
    so = andThen(so, (after) => run(slice, after, next, now));
  }
}

/** Who waits for somebody asks again at the opening that it waits for. */
function findFor(of: Case, now: Moment): Effect | null {
  if (of.kind !== 'handoff' || of.looksAgainAt === undefined || of.looksAgainAt > now) return null;
  return { kind: 'find', attempt: of.attempt + 1, tried: of.tried, at: punctual(of.looksAgainAt, now) };
}

/** The one who answers is a person of a team: only then is there a next one to offer to. */
function pickFor(of: Case, { obligation, pending }: Pending, now: Moment): Effect | null {
  const { step } = pending;
  if (of.kind !== 'handoff') return null;
  const at = punctual(pending.at, now);
  const asked = { kind: 'pick', attempt: of.attempt + 1, tried: of.tried, at } as const;
  if (step.kind === 'reassign')
    return step.to.kind === 'team' ? { ...asked, team: step.to.team, reassigned: true } : null;
  if (step.kind !== 'offer' || obligation.answerable.kind !== 'person') return null;
  return { ...asked, team: obligation.answerable.team };
}

function run<C extends Case>(slice: SliceOf<C>, before: C, { obligation, pending }: Pending, now: Moment): Stepped<C> {
  const { at, rule } = pending;
  const { id, answerable: whom } = obligation;
  const after: Obligation = { ...obligation, ladder: obligation.ladder.slice(1) };
  const so = (what: JournalEntry['what'], effects: readonly Effect[] = [], changed = after): Stepped<C> =>
    stepped(withObligation(before, changed), [{ at, what, rule }], effects);
  switch (pending.step.kind) {
    case 'overdue':
      return so({ kind: 'breached', obligation: id, whom }, [], { ...after, breachedAt: at });
    case 'offer':
      return so({ kind: 'nobody left', obligation: id });
    case 'remind':
      // Only the latest of what came due is worth a notice.
      if (after.ladder.some((later) => at < later.at && later.at < now))
        return so({ kind: 'skipped', obligation: id, step: 'remind' });
      return so({ kind: 'reminded', obligation: id, whom }, [
        { kind: 'notify', whom, about: 'reminder', obligation: id, at },
      ]);
    case 'notify': {
      const to = leaderFor(pending.step.to, obligation);
      return so({ kind: 'notified', obligation: id, to }, [
        { kind: 'notify', whom: to, about: 'notice', obligation: id, at },
      ]);
    }
    case 'reassign':
      if (before.kind !== 'handoff' || pending.step.to.kind !== 'queue')
        return so({ kind: 'nobody left', obligation: id });
      return offerTo(slice as HandoffSlice, before, { obligation, pending }, pending.step.to, at) as Stepped<C>;
    case 'return':
      if (before.kind !== 'handoff') return so({ kind: 'nobody left', obligation: id });
      return returnToGiver(slice as HandoffSlice, before, at, rule) as Stepped<C>;
    case 'escalate': {
      const to = leaderFor(pending.step.to, obligation);
      return so({ kind: 'escalated', obligation: id, to }, [
        { kind: 'notify', whom: to, about: 'escalation', obligation: id, at },
      ]);
    }
  }
}

/** Whose leader is told. Without a team, as in a queue, it is the leader of the department that owes. */
function leaderFor(role: LeaderRole, { answerable, by }: Obligation): LeaderRole {
  if (role.kind === 'leader of department') return { kind: 'leader of', department: by };
  if (role.kind === 'leader of team' && answerable.kind !== 'person') return { kind: 'leader of', department: by };
  return role;
}
