import type { HandoffCase, HandoffRule, JournalEntry, Moment, NumberedEntry, Plan } from '@smk/plan';
import { listNotices, numberJournal, outboxDepth, readHandoff, readJournal, type Store } from '@smk/store';
import { sql } from 'kysely';
import type { Told, ToldNotice } from './told.ts';

/** A handoff as it was recorded for real. */
export type RecordedHandoff = {
  readonly rule: HandoffRule;
  readonly case: HandoffCase;
  readonly journal: readonly JournalEntry[];
  readonly notices: readonly ToldNotice[];
};

/** The handoffs, in the order in which they were opened. */
export async function readHandoffs(store: Store, { handoffs: rules }: Plan): Promise<readonly RecordedHandoff[]> {
  const entries = (await wholeJournal(store)).filter(({ subject }) => subject.kind === 'handoff');
  const handoffs: RecordedHandoff[] = [];
  for (const [id, own] of Map.groupBy(entries, ({ subject }) => subject.id)) {
    const row = await readHandoff(store.db, id);
    const rule = rules.find(({ name }) => name === row?.name);
    if (!row || !rule) throw new Error(`The journal tells of a handoff ${id} that is not there.`);
    const { rows } = await listNotices(store.db, { subject: { kind: 'handoff', id }, limit: 500 });
    handoffs.push({
      rule,
      case: row.case,
      journal: own.toSorted(byStep).map(({ at, what, rule }) => ({ at, what, rule }) as JournalEntry),
      notices: rows.toReversed().map(({ person, about, at }) => ({ person, about, at })),
    });
  }
  return handoffs;
}

/** What is told of the lead itself. */
export async function readLeadJournal(store: Store): Promise<Told['lead']> {
  const entries = (await wholeJournal(store)).filter(({ subject }) => subject.kind === 'lead');
  return entries.toSorted(byStep).map(({ at, what: { plan: _plan, ...what } }) => ({ at, what }));
}

async function wholeJournal(store: Store): Promise<readonly NumberedEntry[]> {
  while ((await numberJournal(store.db)) > 0);
  return readJournal(store.db, { since: 0, limit: 5_000 });
}

const byStep = (a: NumberedEntry, b: NumberedEntry): number => a.step - b.step || a.index - b.index;

/** The id of the one lead that there is. */
export async function readLeadId({ db }: Store): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from leads`.execute(db);
  return rows[0]!.id;
}

/** When the answer about the lead may change without a new fact. */
export async function lookAgainAt({ db }: Store): Promise<Moment | null> {
  const { rows } = await sql<{ at: number | null }>`select min(changes_at) as at from leads`.execute(db);
  return rows[0]!.at;
}

/** Whether a workflow is to be told something, or has not taken in what it was told. */
export async function somethingWaits({ db }: Store): Promise<boolean> {
  const { rows } = await sql`select 1 from inputs where state = 'pending' limit 1`.execute(db);
  return rows.length > 0 || (await outboxDepth(db)) > 0;
}
