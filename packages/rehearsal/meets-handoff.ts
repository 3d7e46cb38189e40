import type { Expectation } from '@smk/plan';
import { obligationText, ownerText, type Seen, type SeenHandoff } from './instead.ts';

/** What can be expected of a handoff. */
export type OfHandoff = Exclude<
  Expectation,
  {
    readonly kind:
      | 'score'
      | 'fired'
      | 'stage'
      | 'no stage'
      | 'attribute'
      | 'fact'
      | 'no owner'
      | 'refused'
      | 'insufficient data'
      | 'recycled until'
      | 'closed'
      | 'waiting'
      | 'asked'
      | 'promise'
      | 'no cases'
      | 'figure'
      | 'not';
  }
>;

/** `null` if it is so of this handoff, else what is so instead. */
export function meetsHandoff(that: OfHandoff, handoff: SeenHandoff, seen: Seen): string | null {
  const { case: now, journal, notices } = handoff;
  const { owner } = now;
  const owed = 'obligation' in that ? now.obligations.filter(({ name }) => name === that.obligation) : [];
  switch (that.kind) {
    case 'owner in':
      return owner?.kind === 'person' && owner.team === that.team ? null : ownerText(handoff);
    case 'owner is':
      return owner?.kind === 'person' && owner.person === that.person ? null : ownerText(handoff);
    case 'queued in':
      if (owner?.kind === 'queue' && owner.queue === that.queue && now.status !== 'ended') return null;
      return restsIn(seen) === that.queue ? null : ownerText(handoff);
    case 'owner was reminded':
      return journal.some(({ what }) => what.kind === 'reminded') ? null : `nobody was reminded; ${ownerText(handoff)}`;
    case 'offered':
    case 'offered to another member': {
      const fits = journal.some(
        ({ what }) =>
          what.kind === 'offered' &&
          (that.kind === 'offered' || (what.to.kind === 'person' && what.to.team === that.team)),
      );
      return fits ? null : `it was offered to nobody; ${ownerText(handoff)}`;
    }
    case 'escalated':
    case 'escalated to': {
      const told = notices.filter(({ about }) => about === 'escalation').map(({ person }) => person);
      const fits = that.kind === 'escalated' ? told.length > 0 : told.includes(that.person);
      if (fits) return null;
      return told.length === 0 ? 'nobody was told' : `${told.join(', ')} was told`;
    }
    case 'handed over':
      return that.by === null || handoff.rule.name === that.by ? null : `it was handed over by ${handoff.rule.name}`;
    case 'breached':
      return journal.some(({ what }) => what.kind === 'breached' && nameOf(what.obligation) === that.obligation)
        ? null
        : obligationText(that.obligation, handoff, seen);
    case 'open':
      return owed.some(({ state }) => state === 'open') ? null : obligationText(that.obligation, handoff, seen);
    case 'due':
      return owed.some(({ state, due }) => state === 'open' && due === that.at)
        ? null
        : obligationText(that.obligation, handoff, seen);
    case 'met':
      return journal.some(
        ({ what }) => what.kind === 'met' && nameOf(what.obligation) === that.obligation && what.inTime === that.inTime,
      )
        ? null
        : obligationText(that.obligation, handoff, seen);
    case 'ended':
      if (now.ended === null) return `it had not ended; ${ownerText(handoff)}`;
      return that.as === null || now.ended.as === that.as ? null : `it had ended as ${now.ended.as}`;
    case 'waits for': {
      const fits =
        now.status === 'waiting' && (that.field === null || [...now.lacks, now.correcting].includes(that.field));
      return fits ? null : ownerText(handoff);
    }
    case 'waits for somebody':
      return now.looksAgainAt === undefined ? ownerText(handoff) : null;
    case 'passed on': {
      const told = handoff.told?.values.find(({ name }) => name === that.name);
      if (told === undefined) return `${that.name} is not passed on`;
      return told.value === null ? `${that.name} was unknown` : null;
    }
  }
}

/** The queue in which a recycled lead rests until its time. */
function restsIn({ world, at }: Seen): string | null {
  const { recycled } = world.lead().standing;
  return recycled !== null && at < recycled.until ? (recycled.queue ?? null) : null;
}

/** `accept` of `accept#2`. */
const nameOf = (obligation: string): string => obligation.split('#')[0]!;
