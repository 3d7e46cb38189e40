import type { HandoffCase, HandoffSlice, Moment, Obligation, OwedRule } from '@smk/plan';
import { endObligation } from './close.ts';
import { oweAll } from './open-handoff.ts';
import { owedEntry } from './owe.ts';
import { andThen, stepped, type Stepped } from './stepped.ts';

/** What follows from something that was met: what is owed `of` it opens, and once contact is made nobody owes attempts. */
export function follow(slice: HandoffSlice, so: Stepped<HandoffCase>): Stepped<HandoffCase> {
  return andThen(
    andThen(so, (after) => endAttempts(slice, after)),
    (after) => openNext(slice, after),
  );
}

function openNext(slice: HandoffSlice, before: HandoffCase): Stepped<HandoffCase> {
  const { owner, status } = before;
  if (owner === null || status !== 'open') return stepped(before);
  let so = stepped(before);
  for (const owed of slice.rule.owes) {
    const since = metSince(before, owed);
    if (since === null) continue;
    so = andThen(so, (after) => {
      const opened = oweAll(slice, owed, owner, since, after.obligations);
      return stepped({ ...after, obligations: [...after.obligations, ...opened] }, opened.map(owedEntry));
    });
  }
  return so;
}

/** Since when it is owed, because another was met and it has not been opened for that yet. */
function metSince({ obligations }: HandoffCase, { name, from }: OwedRule): Moment | null {
  if (from?.kind !== 'met') return null;
  const met = obligations.filter((one) => one.name === from.name && one.state === 'met');
  const since = Math.max(...met.map(({ closedAt }) => closedAt ?? -Infinity));
  if (since === -Infinity || obligations.some((one) => one.name === name && one.openedAt >= since)) return null;
  return since;
}

/** Attempts are owed to reach somebody: who has been reached needs no more of them. */
function endAttempts(slice: HandoffSlice, before: HandoffCase): Stepped<HandoffCase> {
  const contact = before.obligations.findLast((one) => one.name === 'contact' && one.state === 'met');
  const counted = slice.rule.owes.filter(({ count }) => count !== undefined).map(({ name }) => name);
  const isOver = (one: Obligation): boolean =>
    one.state === 'open' && counted.includes(one.name) && contact !== undefined && contact.closedAt! >= one.openedAt;
  const ended = before.obligations.map((one) => (isOver(one) ? endObligation(one, contact!.closedAt!) : null));
  return stepped(
    { ...before, obligations: before.obligations.map((one, n) => ended[n]?.obligation ?? one) },
    ended.flatMap((one) => one?.entries ?? []),
  );
}
