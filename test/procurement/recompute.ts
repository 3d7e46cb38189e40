/**
 * Works out the review's figures a second time, from the exported journal and the data file alone.
 * Invariant: nothing of the project is imported here, so that the store's figures are checked by somebody else's arithmetic.
 */

export type JournalLine = {
  readonly seq: number;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly lead: string | null;
  readonly at: number;
  readonly what: { readonly kind: string } & Readonly<Record<string, unknown>>;
};

export type Recomputed = {
  readonly handedOff: number;
  readonly acceptedInTime: { readonly inTime: number; readonly of: number };
  readonly reachedInTime: { readonly inTime: number; readonly of: number };
  readonly won: number;
  /** Cents. */
  readonly pipeline: number;
};

type Owed = { readonly due: number | null; met: boolean; late: boolean; gone: boolean };

type Story = {
  readonly lead: string | null;
  readonly owed: Map<string, Owed>;
  end: string | null;
};

/**
 * The figures over handoffs opened in `[from, to)`, as things stood at `frozenAt`; moments in milliseconds.
 * `wanted` picks leads by id; `dealValue` gives the cents of a lead's deal.
 */
export function recompute(
  journal: readonly JournalLine[],
  period: { readonly from: number; readonly to: number; readonly frozenAt: number },
  wanted: (lead: string) => boolean,
  dealValue: (lead: string) => number,
): Recomputed {
  const stories = new Map<string, Story>();
  for (const line of journal.toSorted((a, b) => a.seq - b.seq)) {
    if (line.subject.kind !== 'handoff' || line.at > period.frozenAt) continue;
    if (line.what.kind === 'opened') {
      if (line.at < period.from || line.at >= period.to || !wanted(line.lead ?? '')) continue;
      stories.set(line.subject.id, { lead: line.lead, owed: new Map(), end: null });
    }
    const story = stories.get(line.subject.id);
    if (story !== undefined) tell(story, line);
  }
  const all = [...stories.values()];
  const won = all.filter((story) => story.end === 'won');
  return {
    handedOff: all.length,
    acceptedInTime: share(all, 'accept', period.frozenAt),
    reachedInTime: share(all, 'contact', period.frozenAt),
    won: won.length,
    pipeline: won.reduce((sum, story) => sum + dealValue(story.lead ?? ''), 0),
  };
}

function tell(story: Story, { what }: JournalLine): void {
  const owed = typeof what['obligation'] === 'string' ? what['obligation'] : null;
  if (what.kind === 'ended') story.end = String(what['as']);
  if (owed === null) return;
  if (what.kind === 'owed')
    story.owed.set(owed, { due: what['due'] as number | null, met: false, late: false, gone: false });
  const known = story.owed.get(owed);
  if (known === undefined) return;
  if (what.kind === 'breached') known.late = true;
  if (what.kind === 'withdrawn obligation') known.gone = true;
  if (what.kind === 'met') {
    known.met = true;
    known.late = what['inTime'] === false;
  }
}

/** Met in time ÷ (met + overdue): what is still open and not overdue, or was withdrawn, is not counted. */
function share(stories: readonly Story[], name: string, frozenAt: number): { inTime: number; of: number } {
  const owed = stories.flatMap((story) =>
    [...story.owed].filter(([id]) => id.split('#')[0] === name).map(([, state]) => state),
  );
  return {
    inTime: owed.filter((state) => state.met && !state.late).length,
    of: owed.filter(
      (state) => state.met || (!state.gone && (state.late || (state.due !== null && state.due < frozenAt))),
    ).length,
  };
}
