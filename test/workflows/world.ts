import {
  assignedInputId,
  canonicalJson,
  subjectName,
  type Activities,
  type Answerable,
  type Case,
  type Input,
  type JournalEntry,
  type ReviewCase,
  type ReviewSlice,
  type StepRecord,
  type Subject,
} from '@smk/plan';

/** The world of one test, in memory, by the same rules as the store's: a step is written once, and only onto the step before it. */
export type World = {
  readonly activities: Activities;
  /** Opens a case with what the engine made of it. */
  open(opened: { readonly case: Case; readonly entries: readonly JournalEntry[] }): void;
  /** Leaves an input for a case, as the intake does. */
  leave(subject: Subject, id: string, input: Input): void;
  /** Another process has moved a case on. */
  overwrite(subject: Subject, to: Case): void;
  case(subject: Subject): Case;
  /** What happened, in words: `2026-11-20 17:20 reminded`. */
  told(): readonly string[];
  inputs(): Readonly<Record<string, 'pending' | 'taken' | 'refused'>>;
  /** Activities that were carried out, by name. */
  readonly calls: string[];
  /** Activities wait while it is set. */
  hold: Promise<void> | null;
  /** How many of the next activities fail, as where the database is away. */
  failing: number;
};

export function createWorld(
  desk: readonly string[],
  review?: { readonly slice: ReviewSlice; readonly case: ReviewCase },
): World {
  const rows = new Map<string, { case: Case; by: string }>();
  const waiting = new Map<string, { subject: Subject; input: Input; state: 'pending' | 'taken' | 'refused' }>();
  const journal: JournalEntry[] = [];
  const calls: string[] = [];

  function record(step: StepRecord): Awaited<ReturnType<Activities['recordStep']>> {
    const key = subjectName(step.subject);
    const row = rows.get(key)!;
    const pick = step.effects.find((effect) => effect.kind === 'pick');
    const to: Answerable | null = pick === undefined ? null : next(pick.tried, pick.team);
    const answer = { kind: 'recorded', picked: pick === undefined ? null : { attempt: pick.attempt, to } } as const;
    if (row.by === canonicalJson(step)) return answer;
    if (row.case.step !== step.case.step - 1) return { kind: 'stale', case: row.case };
    rows.set(key, { case: step.case, by: canonicalJson(step) });
    journal.push(...step.entries);
    for (const id of step.took) settle(id, 'taken');
    for (const { id } of step.refused) settle(id, 'refused');
    if (pick !== undefined) {
      const input: Input = { kind: 'assigned', attempt: pick.attempt, to, at: pick.at };
      waiting.set(assignedInputId(step.subject.id, pick.attempt), { subject: step.subject, input, state: 'pending' });
    }
    return answer;
  }

  function next(tried: readonly string[], team: string): Answerable | null {
    const person = desk.find((member) => !tried.includes(member));
    return person === undefined ? null : { kind: 'person', person, team };
  }

  function settle(id: string, state: 'taken' | 'refused'): void {
    const row = waiting.get(id);
    if (row !== undefined) row.state = state;
  }

  async function carried<T>(name: string, answer: () => T): Promise<T> {
    calls.push(name);
    await world.hold;
    if (world.failing > 0) {
      world.failing -= 1;
      throw new Error('The database is away.');
    }
    return answer();
  }

  const world: World = {
    calls,
    hold: null,
    failing: 0,
    activities: {
      recordStep: (step) => carried('recordStep', () => record(step)),
      pendingInputs: (subject) =>
        carried('pendingInputs', () =>
          [...waiting]
            .filter(([, row]) => row.state === 'pending' && subjectName(row.subject) === subjectName(subject))
            .map(([id, { input }]) => ({ id, input })),
        ),
      openReview: () =>
        carried('openReview', () => {
          if (review !== undefined) rows.set(`review:${review.case.id}`, { case: review.case, by: '' });
          return review ?? null;
        }),
      reassess: () => carried('reassess', () => ({ done: 0, next: null })),
      importChunk: () => carried('importChunk', () => ({ finished: true, next: null })),
    },
    open(opened) {
      rows.set(`${opened.case.kind}:${opened.case.id}`, { case: opened.case, by: '' });
      journal.push(...opened.entries);
    },
    leave: (subject, id, input) => void waiting.set(id, { subject, input, state: 'pending' }),
    overwrite: (subject, to) => void rows.set(subjectName(subject), { case: to, by: '' }),
    case: (subject) => rows.get(subjectName(subject))!.case,
    told: () => journal.map(({ at, what }) => `${wallClock(at)} ${words(what)}`),
    inputs: () => Object.fromEntries([...waiting].map(([id, { state }]) => [id, state])),
  };
  return world;
}

const wallClock = (at: number): string => new Date(at + 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What happened and the most telling thing about it. */
function words(what: JournalEntry['what']): string {
  switch (what.kind) {
    case 'assigned':
    case 'offered':
      return `${what.kind} to ${what.to.kind === 'person' ? what.to.person : what.to.kind}`;
    case 'owed':
    case 'reminded':
    case 'skipped':
    case 'breached':
    case 'escalated':
    case 'nobody left':
    case 'notified':
    case 'counted':
    case 'withdrawn obligation':
      return `${what.kind} ${what.obligation}`;
    case 'met':
      return `met ${what.obligation} ${what.inTime ? 'in time' : 'late'}`;
    case 'accepted':
    case 'contacted':
      return `${what.kind} by ${what.by}`;
    case 'rejected':
    case 'withdrawn':
      return `${what.kind} because ${what.because}`;
    case 'ended':
      return `ended as ${what.as}`;
    case 'signed off':
      return `${what.department} signed off`;
    case 'opened':
    case 'lacks':
    case 'passed over':
    case 'waits for somebody':
    case 'ticked':
    case 'owner absent':
    case 'returned':
    case 'sent back':
    case 'corrected':
    case 'handed over':
    case 'turn given back':
    case 'recycled':
    case 'closed':
      return what.kind;
  }
}
