import type { Expectation, ExplainedDecision } from '@smk/plan';
import { obligationText, outcomeText, ownerText, stageText, type Seen } from './instead.ts';

/** `null` if it is so as expected, else what is so instead, as the second half of a sentence. */
export function meets(that: Expectation, seen: Seen): string | null {
  const { world, at } = seen;
  switch (that.kind) {
    case 'score':
      return meetsScore(that, world.explain(at));
    case 'stage':
      return world.lead().standing.stage === that.stage ? null : stageText(seen);
    case 'no stage':
      return world.lead().standing.stage === null ? null : stageText(seen);
    case 'refused': {
      const { outcome } = world.explain(at);
      const fits = outcome.kind === 'refused' && (that.by === null || outcome.by.includes(that.by));
      return fits ? null : outcomeText(world.explain(at));
    }
    case 'not refused':
      return world.explain(at).outcome.kind === 'refused' ? outcomeText(world.explain(at)) : null;
    case 'insufficient data':
      return world.explain(at).outcome.kind === 'insufficient data' ? null : stageText(seen);
    case 'owner in':
    case 'owner is':
    case 'queued in':
    case 'owner was reminded':
    case 'offered to another member':
    case 'escalated to':
    case 'breached':
    case 'met':
    case 'ended':
    case 'waits for':
      return meetsHandoff(that, seen);
  }
}

type OfHandoff = Exclude<
  Expectation,
  { readonly kind: 'score' | 'stage' | 'no stage' | 'refused' | 'not refused' | 'insufficient data' }
>;

/** What is expected of a handoff is expected of the latest one. */
function meetsHandoff(that: OfHandoff, seen: Seen): string | null {
  const handoff = seen.world.handoffs.at(-1);
  if (!handoff) return `no handoff was opened: ${stageText(seen)}`;
  const { case: now, journal, notices } = handoff;
  const { owner } = now;
  const happened = (kind: string): boolean => journal.some(({ what }) => what.kind === kind);
  switch (that.kind) {
    case 'owner in':
      return owner?.kind === 'person' && owner.team === that.team ? null : ownerText(handoff);
    case 'owner is':
      return owner?.kind === 'person' && owner.person === that.person ? null : ownerText(handoff);
    case 'queued in':
      return owner?.kind === 'queue' && owner.queue === that.queue ? null : ownerText(handoff);
    case 'owner was reminded':
      return happened('reminded') ? null : `nobody was reminded; ${ownerText(handoff)}`;
    case 'offered to another member': {
      const fits = journal.some(
        ({ what }) => what.kind === 'offered' && what.to.kind === 'person' && what.to.team === that.team,
      );
      return fits ? null : `it was offered to nobody; ${ownerText(handoff)}`;
    }
    case 'escalated to': {
      const told = notices.filter(({ about }) => about === 'escalation').map(({ person }) => person);
      return told.includes(that.person) ? null : told.length === 0 ? 'nobody was told' : `${told.join(', ')} was told`;
    }
    case 'breached':
      return journal.some(({ what }) => what.kind === 'breached' && nameOf(what.obligation) === that.obligation)
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
      return now.ended.as === that.as ? null : `it had ended as ${now.ended.as}`;
    case 'waits for':
      return now.status === 'waiting' && now.lacks.includes(that.field) ? null : ownerText(handoff);
  }
}

function meetsScore(
  { score, points, because }: Extract<Expectation, { kind: 'score' }>,
  { because: why }: ExplainedDecision,
): string | null {
  const trace = why.scores.find(({ name }) => name === score);
  if (!trace) return `there is no score ${score}`;
  const fired = trace.lines.filter(({ truth }) => truth === true).map(({ name }) => name);
  const fits = trace.points === points && (because === null || because.toSorted().join() === fired.toSorted().join());
  return fits
    ? null
    : `${score} was ${trace.points}${fired.length > 0 ? ` because ${fired.join(', ')}` : ', and no line fired'}`;
}

/** `accept` of `accept#2`. */
const nameOf = (obligation: string): string => obligation.split('#')[0]!;
