import type { PassedOn } from '@smk/plan';
import type { Answerable, ExplainedDecision, JournalEntry, Moment, Obligation, Plan } from '@smk/plan';
import type { Notice, RehearsedHandoff } from './handoffs.ts';
import { momentText } from './moment-text.ts';
import type { World } from './world.ts';

// What was so instead, each as the second half of a sentence.

/** What there is to look at when something is expected; the world is one that is rehearsed, or a real one. */
export type Seen = {
  readonly plan: Plan;
  readonly world: Pick<World, 'lead' | 'explain' | 'asked'> & { readonly handoffs: readonly SeenHandoff[] };
  readonly at: Moment;
};

export type SeenHandoff = Pick<RehearsedHandoff, 'rule' | 'case'> & {
  readonly journal: readonly JournalEntry[];
  readonly notices: readonly Notice[];
  /** What whoever has it was told of the lead. */
  readonly told: PassedOn | null;
};

/** Where the lead stands, and why no further. */
export function stageText({ world, at }: Seen): string {
  const { stage } = world.lead().standing;
  const explained = world.explain(at);
  const why = explained.outcome.kind === 'stage' ? '' : `; ${outcomeText(explained)}`;
  return `the lead was in ${stage === null ? 'no stage' : `stage ${stage}`}${why}`;
}

/** What the rules said of the lead. */
export function outcomeText({ outcome, scores }: ExplainedDecision): string {
  switch (outcome.kind) {
    case 'refused':
      return `it was refused by ${outcome.by.join(', ')}`;
    case 'waiting':
      return `it was not refused, and waited for ${outcome.for.join(', ')}`;
    case 'stage':
      return `it was not refused, and in stage ${outcome.stage}`;
    case 'not yet':
      return `no stage was reached with ${Object.entries(scores)
        .map(([name, points]) => `${name} ${points}`)
        .join(', ')}`;
    case 'insufficient data':
      return `${outcome.unknown.join(', ')} ${outcome.unknown.length === 1 ? 'was' : 'were'} unknown`;
  }
}

/** Who has a handoff. */
export function ownerText({ case: { owner, status, lacks, looksAgainAt, correcting } }: SeenHandoff): string {
  if (looksAgainAt !== undefined) return 'it waited for somebody';
  if (correcting !== undefined) return `it waited for ${correcting}`;
  if (status === 'waiting') return `it waited for ${lacks.join(', ')}`;
  if (owner === null) return 'nobody had it';
  return owner.kind === 'queue' ? `it was in queue ${owner.queue}` : `${answerableText(owner)} had it`;
}

/** Somebody who answers for a handoff. */
export function answerableText(who: Answerable): string {
  switch (who.kind) {
    case 'person':
      return `${who.person} of ${who.team}`;
    case 'queue':
      return `the queue ${who.queue}`;
    case 'department':
      return `the department ${who.department}`;
  }
}

/** Until when a lead was put back. */
export function recycledText({ plan, world }: Seen): string {
  const { recycled } = world.lead().standing;
  return recycled === null
    ? 'the lead was not put back'
    : `it was put back until ${momentText(plan.company.zone, recycled.until)}`;
}

/** What became of all that was owed under a name. */
export function obligationText(name: string, { case: now }: SeenHandoff, seen: Seen): string {
  const owed = now.obligations.filter((one) => one.name === name);
  if (owed.length === 0) return `nobody owed ${name}`;
  return owed.map((one) => stateText(one, seen)).join(', ');
}

function stateText({ id, state, due, closedAt, breachedAt }: Obligation, { plan }: Seen): string {
  const shown = (moment: number): string => momentText(plan.company.zone, moment);
  if (state === 'open')
    return `${id} was ${breachedAt === null ? 'open' : 'breached'}, due ${due === null ? 'at no moment' : shown(due)}`;
  return `${id} was ${state} at ${shown(closedAt!)}${state === 'met' ? (breachedAt === null ? ' in time' : ' late') : ''}`;
}
