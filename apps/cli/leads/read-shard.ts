import type { Moment, Plan } from '@smk/plan';
import { canonicalJson } from '@smk/plan';
import type { LeadsTwice, WrittenAct } from '@smk/rehearsal';
import { actOf, type ActLayout } from './act-layout.ts';
import { cellsOf } from './cells.ts';
import type { EventLayout } from './event-layout.ts';
import { eventSide, type Carries, type ReadEvent } from './event-side.ts';
import { leadKey } from './key-hash.ts';
import { isCreated, type LeadLayout } from './lead-layout.ts';
import { leadSide, type LeadSide } from './lead-side.ts';
import { keyIn, membersOf } from './members.ts';
import { momentReader } from './moment-reader.ts';
import { eachSpilled, type ShardChunks } from './spill.ts';
import { groupEvents, type EventRows } from './group-events.ts';
import { addUnread, emptyUnread, type Unread } from './unread.ts';

/** What two versions are compared on, as a worker is told. */
export type Reading = {
  readonly before: Plan;
  readonly after: Plan;
  readonly leads: LeadLayout;
  readonly events: EventLayout | null;
  readonly acts: ActLayout | null;
  readonly asOf: Moment;
};

/** One shard: its records in the files that hold the spilled leads and events. */
export type Shard = {
  readonly file: number;
  readonly leads: ShardChunks;
  readonly events: ShardChunks;
  readonly acts: ShardChunks;
};

/** Reads shards, one after the other, as both versions do. What a shard gave is written over by the next. */
export function shardReader({ before, after, leads: layout, events, acts, asOf }: Reading) {
  const old = leadSide(before, layout.before);
  const now = isReadAlike(before, after, layout) ? old : leadSide(after, layout.after);
  const oldEvents = eventSide(before);
  const areEventsAlike = eventsOf(before) === eventsOf(after);
  const nowEvents = areEventsAlike ? oldEvents : eventSide(after);
  const moment = momentReader(after.company.zone);

  return (shard: Shard): { readonly leads: LeadsTwice; readonly events: number; readonly unread: Unread } => {
    const unread = emptyUnread();
    const index = new Map<string, number>();
    const rows = readRows(shard, index, unread);
    for (const side of new Set([old, now])) take(side, rows, index.size);
    const read = events === null ? noEvents() : readEvents(shard, events, index, unread);
    const grouped = groupEvents(read, rows.created, index.size, asOf);
    const done = acts === null ? null : readActs(shard, acts, index, unread);
    const order = Float64Array.from(rows.order);
    const keys = [...index.keys()];
    const problem = (side: LeadSide) => (lead: number) => (side.takenIn()[lead] === 1 ? null : side.problem(lead));
    const batch = (side: LeadSide, isOld: boolean) => ({
      ...grouped.shared,
      leads: index.size,
      columns: side.columns(),
      eventNames: isOld ? grouped.namesBefore : grouped.namesAfter,
      eventData: isOld ? grouped.dataBefore : grouped.dataAfter,
    });
    return {
      leads: {
        before: { batch: batch(old, true), takenIn: old.takenIn(), problem: problem(old) },
        after: { batch: batch(now, false), takenIn: now.takenIn(), problem: problem(now) },
        key: (lead) => rows.names[lead] ?? keys[lead]!,
        order,
        acts: (lead) => done?.get(lead) ?? nothingDone,
      },
      events: read.lead.length,
      unread,
    };
  };

  function readRows(shard: Shard, index: Map<string, number>, unread: Unread): LeadRows {
    const rows: LeadRows = { lead: [], cells: [], created: [], order: [], names: [] };
    eachSpilled(shard.file, shard.leads, (buffer, start, end, offset) => {
      const text = buffer.toString('utf8', start, end);
      const cells = layout.delimiter === null ? membersOf(text) : cellsOf(text, layout.delimiter);
      if (cells === null) return addUnread(unread, 'leads', offset, 'It is no JSON object.');
      const written = isCells(cells) ? (cells[layout.key] ?? '') : keyIn(cells, layout.keyNames);
      const key = leadKey(written);
      if (key === '') return addUnread(unread, 'leads', offset, 'It has no key.');
      const came = moment(isCells(cells) ? cells[layout.created] : createdIn(cells));
      if (came !== null && came > asOf) {
        unread.later += 1;
        return;
      }
      let lead = index.get(key);
      if (lead === undefined) {
        lead = index.size;
        index.set(key, lead);
        rows.created.push(came);
        rows.order.push(offset);
        rows.names.push(written.trim());
      }
      rows.lead.push(lead);
      rows.cells.push(cells);
    });
    return rows;
  }

  function readEvents(shard: Shard, layout: EventLayout, index: Map<string, number>, unread: Unread): EventRows {
    const rows = noEvents();
    // Asked for within the row that is being read.
    let cells: readonly string[] | Readonly<Record<string, unknown>> = [];
    const columnOf = new Map(layout.data.flatMap((field, at) => (field === null ? [] : [[field, at] as const])));
    const carries: Carries = (field) => {
      if (!isCells(cells)) return carriedIn(cells, field);
      const at = columnOf.get(field);
      return at === undefined ? undefined : cells[at];
    };
    eachSpilled(shard.file, shard.events, (buffer, start, end, offset) => {
      const text = buffer.toString('utf8', start, end);
      const read = layout.delimiter === null ? membersOf(text) : cellsOf(text, layout.delimiter);
      if (read === null) return addUnread(unread, 'events', offset, 'It is no JSON object.');
      cells = read;
      const lead = index.get(leadKey(isCells(read) ? (read[layout.key] ?? '') : keyIn(read, layout.keyNames)));
      if (lead === undefined) {
        unread.ofNobody += 1;
        return;
      }
      const at = moment(isCells(read) ? read[layout.at] : (read['at'] ?? read['happenedAt']));
      if (at === null) return addUnread(unread, 'events', offset, 'Its moment cannot be read.');
      const name = layout.is ?? (isCells(read) ? (read[layout.name] ?? '').trim() : nameIn(read));
      const was = oldEvents(name, carries);
      const is: ReadEvent = areEventsAlike ? was : nowEvents(name, carries);
      if (was.name === -1 && is.name === -1) {
        unread.strange += 1;
        return;
      }
      rows.lead.push(lead);
      rows.at.push(at);
      rows.before.push(was);
      rows.after.push(is);
    });
    return rows;
  }

  function readActs(
    shard: Shard,
    layout: ActLayout,
    index: Map<string, number>,
    unread: Unread,
  ): Map<number, WrittenAct[]> {
    const acts = new Map<number, WrittenAct[]>();
    eachSpilled(shard.file, shard.acts, (buffer, start, end, offset) => {
      const text = buffer.toString('utf8', start, end);
      const read = layout.delimiter === null ? membersOf(text) : cellsOf(text, layout.delimiter);
      const cell = (column: number, name: string): unknown =>
        read === null ? null : isCells(read) ? read[column] : read[name];
      const key = read === null ? '' : isCells(read) ? (read[layout.key] ?? '') : keyIn(read, layout.keyNames);
      const at = moment(cell(layout.at, 'at'));
      const does = actOf(textIn(cell(layout.does, 'does')), textIn(cell(layout.as, 'as') ?? cell(-1, 'because')));
      if (at === null || does === null) return addUnread(unread, 'acts', offset, 'It is no act of a moment.');
      const lead = index.get(leadKey(key));
      if (lead === undefined) {
        unread.ofNobody += 1;
        return;
      }
      const done = acts.get(lead) ?? [];
      acts.set(lead, done);
      done.push({ at, by: textIn(cell(layout.by, 'by')) || 'owner', does });
    });
    for (const done of acts.values()) done.sort((a, b) => a.at - b.at);
    return acts;
  }
}

const nothingDone: readonly WrittenAct[] = [];

const textIn = (given: unknown): string => (typeof given === 'string' ? given.trim() : '');

type Row = readonly string[] | Readonly<Record<string, unknown>>;
type LeadRows = {
  readonly lead: number[];
  readonly cells: Row[];
  readonly created: (Moment | null)[];
  readonly order: number[];
  /** Keys as they are written. */
  readonly names: string[];
};

const noEvents = (): EventRows => ({ lead: [], at: [], before: [], after: [] });

const isCells = (row: Row): row is readonly string[] => Array.isArray(row);

function take(side: LeadSide, { lead, cells }: LeadRows, leads: number): void {
  side.clear(leads);
  for (let row = 0; row < lead.length; row += 1) {
    const given = cells[row]!;
    if (isCells(given)) side.takeCells(lead[row]!, given);
    else side.takeMembers(lead[row]!, fieldsIn(given));
  }
}

/** Fields may stand in a member of their own, as the API has them. */
function fieldsIn(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { fields } = members;
  return typeof fields === 'object' && fields !== null ? { ...fields } : members;
}

function createdIn(members: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(members).find(([name]) => isCreated(name))?.[1];
}

function carriedIn(members: Readonly<Record<string, unknown>>, field: string): unknown {
  const { data } = members;
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[field] : members[field];
}

function nameIn(members: Readonly<Record<string, unknown>>): string {
  const name = members['event'] ?? members['name'];
  return typeof name === 'string' ? name.trim() : '';
}

/** Where both versions know a lead by the same fields they read the same. */
const isReadAlike = (before: Plan, after: Plan, layout: LeadLayout): boolean =>
  schemaOf(before) === schemaOf(after) && layout.before.join('\n') === layout.after.join('\n');

const schemaOf = ({ lead }: Plan): string =>
  canonicalJson(
    lead.fields.map(({ name, type, required, personal, also }) => ({ name, type, required, personal, also })),
  );

const eventsOf = (plan: Plan): string =>
  canonicalJson([
    plan.events.map(({ name, data }) => ({
      name,
      data: data.map((field) => ({ name: field.name, type: field.type })),
    })),
  ]);
