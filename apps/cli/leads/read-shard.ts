import { canonicalJson, type Moment, type Plan } from '@smk/plan';
import type { LeadsTwice, WrittenAct } from '@smk/rehearsal';
import type { ActLayout } from './act-layout.ts';
import { readActRows } from './act-rows.ts';
import type { EventLayout } from './event-layout.ts';
import { eventReader, noEvents } from './event-rows.ts';
import { groupEvents } from './group-events.ts';
import type { LeadLayout } from './lead-layout.ts';
import { readLeadRows, takeLeadRows } from './lead-rows.ts';
import { leadSide, type LeadSide } from './lead-side.ts';
import { momentReader } from './moment-reader.ts';
import type { ShardChunks } from './spill.ts';
import { readBy } from './read-by.ts';
import { saidReader } from './said-in.ts';
import { emptyUnread, type Unread } from './unread.ts';

/** What two versions are compared on, as a worker is told. */
export type Reading = {
  readonly before: Plan;
  readonly after: Plan;
  readonly leads: LeadLayout;
  readonly events: EventLayout | null;
  readonly acts: ActLayout | null;
  readonly asOf: Moment;
};

/** One shard: where its records of leads, events and acts lie in the temporary file. */
export type Shard = {
  readonly file: number;
  readonly leads: ShardChunks;
  readonly events: ShardChunks;
  readonly acts: ShardChunks;
};

export type ShardRead = { readonly leads: LeadsTwice; readonly events: number; readonly unread: Unread };

/** Reads shards, one after the other, as both versions do. What a shard gave is written over by the next. */
export function shardReader({
  before,
  after,
  leads: layout,
  events,
  acts,
  asOf,
}: Reading): (shard: Shard) => ShardRead {
  const old = leadSide(before, layout.before);
  const now = isReadAlike(before, after, layout) ? old : leadSide(after, layout.after);
  const moment = momentReader(after.company.zone);
  const saidIn = saidReader([before, after]);
  const readEvents = events === null ? noEvents : eventReader(before, after, events, moment);

  return (shard) => {
    const unread = emptyUnread();
    const rows = readLeadRows(shard, layout, moment, asOf, unread);
    const leads = rows.index.size;
    for (const side of new Set([old, now])) takeLeadRows(side, rows);
    const read = readEvents(shard, rows.index, unread);
    const done = acts === null ? null : readActRows(shard, acts, saidIn, moment, rows.index, unread);
    const { shared, ...of } = groupEvents(read, rows.created, leads, asOf);
    // A file tells what happened, not what somebody said of it.
    const batch = { ...shared, leads, eventVerdict: () => undefined };
    return {
      leads: {
        before: {
          ...takenBy(old),
          batch: { ...batch, columns: old.columns(), eventNames: of.namesBefore, eventData: of.dataBefore },
        },
        after: {
          ...takenBy(now),
          batch: { ...batch, columns: now.columns(), eventNames: of.namesAfter, eventData: of.dataAfter },
        },
        key: (lead) => rows.names[lead]!,
        order: Float64Array.from(rows.order),
        acts: (lead) => done?.get(lead) ?? nothingDone,
      },
      events: read.lead.length,
      unread,
    };
  };
}

const nothingDone: readonly WrittenAct[] = [];

function takenBy(side: LeadSide): Pick<LeadsTwice['before'], 'takenIn' | 'problem'> {
  const takenIn = side.takenIn();
  return { takenIn, problem: (lead) => (takenIn[lead] === 1 ? null : side.problem(lead)) };
}

/** Where both versions know a lead by the same fields they read the same. */
const isReadAlike = (before: Plan, after: Plan, layout: LeadLayout): boolean =>
  schemaOf(before) === schemaOf(after) && layout.before.join('\n') === layout.after.join('\n');

const schemaOf = (plan: Plan): string =>
  canonicalJson([
    plan.lead.fields.map(({ name, type, required, personal, also }) => ({ name, type, required, personal, also })),
    readBy(plan),
  ]);
