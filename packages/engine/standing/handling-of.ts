import type { Handling, HandoffCase } from '@smk/plan';

/** What people have had to do with a lead: `handoffs` are all of it, in the order in which they were opened. */
export function handlingOf(handoffs: readonly HandoffCase[], given: LastGiven | null): Handling {
  const owned = handoffs.findLast(({ status, owner }) => status !== 'ended' && owner?.kind === 'person')?.owner;
  return {
    owner: owned?.kind === 'person' ? owned.person : null,
    lastOwner: given?.person ?? null,
    team: given?.team ?? null,
    reason: reasonOf(handoffs),
  };
}

/** The person whom a handoff of the lead was given last, as one of a team. */
export type LastGiven = { readonly person: string; readonly team: string };

function reasonOf(handoffs: readonly HandoffCase[]): string | null {
  const rejected = handoffs.flatMap(({ ended }) => (ended?.kind === 'rejected' ? [ended] : []));
  return rejected.toSorted((a, b) => a.at - b.at).at(-1)?.as ?? null;
}
