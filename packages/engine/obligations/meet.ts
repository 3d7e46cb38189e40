import type { Case, Moment, Obligation } from '@smk/plan';
import { endObligation, meetObligation } from './close.ts';
import { stepped, type Stepped } from './stepped.ts';

/** How something came to be met: when, by whom or by what, and by which person, where one did it. */
export type Meeting = { readonly at: Moment; readonly by: string; readonly actor: string | null };

/** Every open obligation of that name, or the one that this department owes, is met; nothing, if none is open. */
export function meet<C extends Case>(before: C, name: string, meeting: Meeting, department?: string): Stepped<C> {
  const late = offeredOn(before, name, meeting);
  if (late) return meetAfterAll(before, late, meeting);
  return replaceOpen(before, (obligation) => {
    const meant = obligation.name === name && (department === undefined || obligation.by === department);
    return meant ? meetObligation(obligation, meeting.at, meeting.by) : null;
  });
}

/** Every open obligation ends unmet. */
export function endAll<C extends Case>(before: C, at: Moment): Stepped<C> {
  return replaceOpen(before, (obligation) => endObligation(obligation, at));
}

/**
 * The obligation that was offered on to somebody else before word came that it had been met in time by whoever it was owed by then.
 */
function offeredOn(before: Case, name: string, { at, actor }: Meeting): Obligation | undefined {
  return before.obligations.find(
    (one) =>
      one.name === name &&
      one.state === 'missed' &&
      one.openedAt <= at &&
      at <= (one.due ?? at) &&
      (at < one.closedAt! ||
        (at === one.closedAt && one.answerable.kind === 'person' && one.answerable.person === actor)),
  );
}

/** It was met, so that it should never have been opened for others: theirs is withdrawn, unless they met it meanwhile. */
function meetAfterAll<C extends Case>(before: C, late: Obligation, { at, by }: Meeting): Stepped<C> {
  const met = meetObligation({ ...late, ladder: [] }, at, by);
  const index = before.obligations.indexOf(late);
  const closed = before.obligations.map((one, n) => {
    if (n === index) return met;
    const successor =
      n > index && one.name === late.name && one.by === late.by && (one.state === 'open' || one.state === 'missed');
    return successor
      ? endObligation({ ...one, ladder: [] }, Math.max(at, one.openedAt))
      : { obligation: one, entries: [] };
  });
  return stepped(
    { ...before, obligations: closed.map(({ obligation }) => obligation) },
    closed.flatMap(({ entries }) => entries),
  );
}

type Closing = ReturnType<typeof meetObligation>;

function replaceOpen<C extends Case>(before: C, close: (open: Obligation) => Closing | null): Stepped<C> {
  const closed = before.obligations.map((one) => (one.state === 'open' ? close(one) : null));
  return stepped(
    { ...before, obligations: before.obligations.map((one, n) => closed[n]?.obligation ?? one) },
    closed.flatMap((one) => one?.entries ?? []),
  );
}
