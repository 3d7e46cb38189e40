import { isDeepStrictEqual } from 'node:util';
import type { HandoffCase, JournalEntry, Moment, NoticeKind } from '@smk/plan';

/** What is told of a test once it is over, in the same words whichever way it was run. */
export type Told = {
  /** What the test expects or does, and what was so instead. */
  readonly failures: readonly string[];
  readonly lead: readonly { readonly at: Moment; readonly what: { readonly kind: string } }[];
  /** In the order in which they were opened. */
  readonly handoffs: readonly {
    readonly name: string;
    readonly journal: readonly JournalEntry[];
    readonly notices: readonly ToldNotice[];
    readonly case: Omit<HandoffCase, 'id' | 'step'>;
  }[];
};

export type ToldNotice = { readonly person: string; readonly about: NoticeKind; readonly at: Moment };

/** Ids are made up, and steps are counted differently: an act that is refused is one where it has come by way of its row. */
export function withoutIds({ id: _id, step: _step, ...rest }: HandoffCase): Omit<HandoffCase, 'id' | 'step'> {
  return rest;
}

export const inOrder = (notices: readonly ToldNotice[]): readonly ToldNotice[] =>
  notices.toSorted((a, b) => a.at - b.at || compare(a.person, b.person) || compare(a.about, b.about));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is told, without what is told by chance: handoffs that end at one moment are told of it side by side, and end in no order that anybody promised. */
export function forSure(told: Told): Told {
  return { ...told, lead: decidedInTheEnd(leftForSure(told)) };
}

/** Of what is decided in between only the last counts, if it differs from what was decided before. */
function decidedInTheEnd(lead: Told['lead']): Told['lead'] {
  const last = lead.filter(
    ({ at, what }, n) => what.kind !== 'decided' || lead[n + 1]?.what.kind !== 'decided' || lead[n + 1]?.at !== at,
  );
  let before: unknown = null;
  return last.filter(({ what }) => {
    if (what.kind !== 'decided') return true;
    const isNew = !isDeepStrictEqual(what, before);
    before = what;
    return isNew;
  });
}

/**
 * Where the higher of two handoffs puts the lead back first, it stands for that moment on a stage between, which it may leave at once
 * by its `until`; where the lower one does first, it never stands there.
 */
function leftForSure({ lead, handoffs }: Told): Told['lead'] {
  const putBack = handoffs.flatMap(({ journal }) => journal.filter(({ what }) => what.kind === 'recycled'));
  const times = Map.groupBy(putBack, ({ at }) => at);
  return lead.filter(({ at, what }) => what.kind !== 'left' || (times.get(at)?.length ?? 0) < 2);
}
