import { canonicalJson, type Moment, type Plan } from '@smk/plan';
import type { EventLayout } from './event-layout.ts';
import { eventSide, type Carries, type ReadEvent } from './event-side.ts';
import type { EventRows } from './group-events.ts';
import { eventsLookedInto } from './looked-into.ts';
import { readBy } from './read-by.ts';
import type { Shard } from './read-shard.ts';
import { cellOf, eachRow, isCells, leadOf, textIn, type Members, type Row } from './row.ts';
import { addUnread, type Unread } from './unread.ts';

export const noEvents = (): EventRows => ({ lead: [], at: [], before: [], after: [] });

/** Reads the events of shards as both versions do. */
export function eventReader(
  before: Plan,
  after: Plan,
  layout: EventLayout,
  moment: (given: unknown) => Moment | null,
): (shard: Shard, index: ReadonlyMap<string, number>, unread: Unread) => EventRows {
  const old = eventSide(before);
  const areAlike = eventsOf(before) === eventsOf(after);
  const now = areAlike ? old : eventSide(after);
  const columnOf = new Map(layout.data.flatMap((field, at) => (field === null ? [] : [[field, at] as const])));
  // Asked for within the row that is being read.
  let current: Row = [];
  const carries: Carries = (field) => {
    if (!isCells(current)) return carriedIn(current, field);
    const at = columnOf.get(field);
    return at === undefined ? undefined : current[at];
  };

  return ({ file, events }, index, unread) => {
    const rows = noEvents();
    eachRow(file, events, layout, (row, offset) => {
      if (row === null) return addUnread(unread, 'events', offset, 'It is no JSON object.');
      current = row;
      const lead = leadOf(row, layout, index);
      if (lead === undefined) {
        unread.ofNobody += 1;
        return;
      }
      const at = moment(cellOf(row, layout.at, 'at'));
      if (at === null) return addUnread(unread, 'events', offset, 'Its moment cannot be read.');
      const name = layout.is ?? (textIn(cellOf(row, layout.name, 'event')) || textIn(cellOf(row, -1, 'name')));
      const was = old(name, carries);
      const is: ReadEvent = areAlike ? was : now(name, carries);
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
  };
}

/** Data may stand in a member of their own, as the API has them. */
function carriedIn(members: Members, field: string): unknown {
  const { data } = members;
  return typeof data === 'object' && data !== null ? (data as Members)[field] : members[field];
}

/** All by which events are read: equal for versions that read them alike. */
const eventsOf = (plan: Plan): string =>
  canonicalJson([
    plan.events.map(({ name, data }) => ({
      name,
      data: data.map((field) => ({ name: field.name, type: field.type })),
    })),
    [...eventsLookedInto(plan)].toSorted(),
    readBy(plan),
  ]);
