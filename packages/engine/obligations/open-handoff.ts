import type { Answerable, Effect, HandoffCase, HandoffSlice, JournalEntry, Moment, Obligation } from '@smk/plan';
import { freeId, owe, owedEntry } from './owe.ts';
import { stepped, type Stepped } from './stepped.ts';

export type HandoffOpening = {
  readonly id: string;
  readonly at: Moment;
  /** What the handoff needs and the lead lacks. */
  readonly lacks: readonly string[];
  /** Whom the route and the pick found; looked at only if nothing is lacking, and then never `null`. */
  readonly to: Answerable | null;
};

/** A handoff that begins: assigned at once, or waiting for what its giver owes it. */
export function openHandoff(slice: HandoffSlice, { id, at, lacks, to }: HandoffOpening): Stepped<HandoffCase> {
  const { rule } = slice;
  const opened: JournalEntry = { at, what: { kind: 'opened', name: rule.name }, rule: rule.at };
  const unassigned = newCase(id, at, lacks);
  if (lacks.length > 0) {
    const needs = whatItNeeds(slice, at, unassigned.obligations);
    const notice: Effect = { kind: 'notify', whom: needs.answerable, about: 'needs', obligation: needs.id, at };
    const entries: JournalEntry[] = [
      opened,
      { at, what: { kind: 'lacks', fields: lacks }, rule: rule.at },
      owedEntry(needs),
    ];
    return stepped({ ...unassigned, obligations: [needs] }, entries, [notice]);
  }
  if (to === null)
    throw new Error(
      `The handoff ${id} of ${rule.name} lacks nothing and was opened for nobody; a route always finds somebody.`,
    );
  const assigned = assign(slice, { ...unassigned, status: 'open' }, to, at);
  return { ...assigned, entries: [opened, ...assigned.entries] };
}

/** Gives a handoff its first owner, who owes from now on what the rule says. */
export function assign(slice: HandoffSlice, before: HandoffCase, to: Answerable, at: Moment): Stepped<HandoffCase> {
  const { rule } = slice;
  const attempt = before.attempt + 1;
  const obligations = [...before.obligations];
  for (const owed of rule.owes) {
    for (const by of owed.by) {
      // What the giver still owes is answered for by its department; what the taker owes, by the owner.
      const answerable: Answerable = by === rule.to ? to : { kind: 'department', department: by };
      const other = by === rule.to ? rule.from : rule.to;
      obligations.push(owe(slice, owed, { by, to: other, answerable, at }, obligations));
    }
  }
  const entries: JournalEntry[] = [
    { at, what: { kind: 'assigned', attempt, to }, rule: rule.at },
    ...obligations.slice(before.obligations.length).map(owedEntry),
  ];
  const after: HandoffCase = {
    ...before,
    status: 'open',
    lacks: [],
    owner: to,
    attempt,
    tried: withTried(before.tried, to),
    obligations,
  };
  return stepped(after, entries, [{ kind: 'notify', whom: to, about: 'assigned', obligation: null, at }]);
}

export function withTried(tried: readonly string[], to: Answerable): readonly string[] {
  return to.kind === 'person' && !tried.includes(to.person) ? [...tried, to.person] : tried;
}

function newCase(id: string, openedAt: Moment, lacks: readonly string[]): HandoffCase {
  return {
    kind: 'handoff',
    id,
    openedAt,
    status: 'waiting',
    lacks,
    owner: null,
    attempt: 0,
    tried: [],
    acceptedAt: null,
    ended: null,
    obligations: [],
    step: 0,
  };
}

function whatItNeeds({ rule }: HandoffSlice, at: Moment, others: readonly Obligation[]): Obligation {
  return {
    id: freeId('needs', others),
    name: 'needs',
    by: rule.from,
    to: rule.to,
    answerable: { kind: 'department', department: rule.from },
    openedAt: at,
    due: null,
    state: 'open',
    closedAt: null,
    breachedAt: null,
    ladder: [],
    rule: rule.at,
  };
}
