import type {
  Answerable,
  Effect,
  FoundBy,
  HandoffCase,
  HandoffSlice,
  JournalEntry,
  Moment,
  Obligation,
  OwedRule,
} from '@smk/plan';
import { freeId, owe, owedEntry } from './owe.ts';
import { stepped, type Stepped } from './stepped.ts';

export type HandoffOpening = {
  readonly id: string;
  readonly at: Moment;
  /** What the handoff needs and the lead lacks. */
  readonly lacks: readonly string[];
  /** Whom the route and the pick found; looked at only if nothing is lacking, and then `null` only where the line waits. */
  readonly to: Answerable | null;
  readonly by?: FoundBy | undefined;
  /** When to look again, where the line waits for somebody. */
  readonly waitsUntil?: Moment | null | undefined;
};

/** A handoff that begins: assigned at once, or waiting for what its giver owes it. */
export function openHandoff(
  slice: HandoffSlice,
  { id, at, lacks, to, by, waitsUntil }: HandoffOpening,
): Stepped<HandoffCase> {
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
  if (to === null && waitsUntil !== null && waitsUntil !== undefined) {
    const waits = waitForSomebody(slice, unassigned, waitsUntil, at, by);
    return { ...waits, entries: [opened, ...waits.entries] };
  }
  if (to === null)
    throw new Error(
      `The handoff ${id} of ${rule.name} lacks nothing and was opened for nobody; a route always finds somebody.`,
    );
  const assigned = assign(slice, { ...unassigned, status: 'open' }, to, at, by);
  return { ...assigned, entries: [opened, ...assigned.entries] };
}

/** Gives a handoff its first owner, who owes from now on what the rule says. */
export function assign(
  slice: HandoffSlice,
  before: HandoffCase,
  to: Answerable,
  at: Moment,
  by?: FoundBy,
): Stepped<HandoffCase> {
  const { rule } = slice;
  const { foundBy: _before, looksAgainAt: _until, ...rest } = before;
  const attempt = before.attempt + 1;
  const obligations = [...before.obligations];
  for (const owed of rule.owes) {
    if (owed.from?.kind !== 'met') obligations.push(...oweAll(slice, owed, to, at, obligations));
  }
  const entries: JournalEntry[] = [
    ...passedOver(by, at),
    { at, what: { kind: 'assigned', attempt, to }, rule: by?.line ?? rule.at },
    ...obligations.slice(before.obligations.length).map(owedEntry),
  ];
  const after: HandoffCase = {
    ...rest,
    ...(by && { foundBy: { line: by.line, spentTurn: by.spentTurn } }),
    status: 'open',
    lacks: [],
    owner: to,
    attempt,
    tried: withTried(before.tried, to),
    obligations,
  };
  return stepped(after, entries, [{ kind: 'notify', whom: to, about: 'assigned', obligation: null, at }]);
}

/** What each department that owes it owes from a moment on, now that `owner` has the lead. */
export function oweAll(
  slice: HandoffSlice,
  owed: OwedRule,
  owner: Answerable,
  at: Moment,
  others: readonly Obligation[],
): readonly Obligation[] {
  const { rule } = slice;
  const opened: Obligation[] = [];
  for (const by of owed.by) {
    // What the giver still owes is answered for by its department; what the taker owes, by the owner.
    const answerable: Answerable = by === rule.to ? owner : { kind: 'department', department: by };
    const to = by === rule.to ? rule.from : rule.to;
    opened.push(owe(slice, owed, { by, to, answerable, at }, [...others, ...opened]));
  }
  return opened;
}

/** Nobody is there, and the line waits: the receiving department's leader is told, and it is looked again at the next opening. */
export function waitForSomebody(
  { rule }: HandoffSlice,
  before: HandoffCase,
  until: Moment,
  at: Moment,
  by?: FoundBy,
): Stepped<HandoffCase> {
  const entries: JournalEntry[] = [
    ...passedOver(by, at),
    { at, what: { kind: 'waits for somebody', until }, rule: by?.line ?? rule.at },
  ];
  const whom = { kind: 'leader of', department: rule.to } as const;
  return stepped({ ...before, lacks: [], looksAgainAt: until }, entries, [
    { kind: 'notify', whom, about: 'waits', obligation: null, at },
  ]);
}

function passedOver(by: FoundBy | undefined, at: Moment): readonly JournalEntry[] {
  return (by?.passedOver ?? []).map(({ line, because, at: rule }) => ({
    at,
    what: { kind: 'passed over', line, because },
    rule,
  }));
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
