import type { JournalEntry, Moment, Obligation } from '@smk/plan';

type Closed = { readonly obligation: Obligation; readonly entries: readonly JournalEntry[] };

/**
 * An obligation that is met, in time or late. One met in time whose breach was recorded already, since word of it came
 * late, counts as in time: it is judged by when it was met.
 */
export function meetObligation(open: Obligation, at: Moment, by: string): Closed {
  const inTime = !isOverdue(open, at);
  const met: JournalEntry = { at, what: { kind: 'met', obligation: open.id, by, inTime }, rule: open.rule };
  const breachedAt = inTime ? null : open.due;
  return {
    obligation: { ...open, state: 'met', closedAt: at, breachedAt, ladder: [] },
    entries: [...overtaken(open, at), met],
  };
}

/** An obligation that ends unmet: withdrawn, or missed if it was overdue by then. */
export function endObligation(open: Obligation, at: Moment): Closed {
  if (isOverdue(open, at)) {
    return {
      obligation: { ...open, state: 'missed', closedAt: at, breachedAt: open.due, ladder: [] },
      entries: overtaken(open, at),
    };
  }
  const withdrawn: JournalEntry = { at, what: { kind: 'withdrawn obligation', obligation: open.id }, rule: open.rule };
  return {
    obligation: { ...open, state: 'withdrawn', closedAt: at, breachedAt: null, ladder: [] },
    entries: [...overtaken(open, at), withdrawn],
  };
}

/** In time up to and including the due moment. */
const isOverdue = ({ due }: Obligation, at: Moment): boolean => due !== null && due < at;

/** Steps whose moment was over, and that nobody had run yet: the breach is recorded, the others are past. */
function overtaken(open: Obligation, at: Moment): readonly JournalEntry[] {
  return open.ladder
    .filter((pending) => pending.at < at)
    .map((pending) =>
      pending.step.kind === 'overdue'
        ? { at: pending.at, what: { kind: 'breached', obligation: open.id, whom: open.answerable }, rule: pending.rule }
        : {
            at: pending.at,
            what: { kind: 'skipped', obligation: open.id, step: pending.step.kind },
            rule: pending.rule,
          },
    );
}
