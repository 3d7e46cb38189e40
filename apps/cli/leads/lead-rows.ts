import type { Moment } from '@smk/plan';
import { leadKey } from './key-hash.ts';
import { isCreated, type LeadLayout } from './lead-layout.ts';
import type { LeadSide } from './lead-side.ts';
import type { Shard } from './read-shard.ts';
import { eachRow, isCells, writtenKey, type Members, type Row } from './row.ts';
import { addUnread, type Unread } from './unread.ts';

/** The rows of a shard's leads, each with the number of its lead, and what is one for each lead. */
export type LeadRows = {
  /** The number of each key. */
  readonly index: Map<string, number>;
  readonly lead: number[];
  readonly rows: Row[];
  readonly created: (Moment | null)[];
  readonly order: number[];
  /** Keys as they are written. */
  readonly names: string[];
};

/** Finds the leads of a shard. Those that came after `asOf` are left out. */
export function readLeadRows(
  { file, leads }: Shard,
  layout: LeadLayout,
  moment: (given: unknown) => Moment | null,
  asOf: Moment,
  unread: Unread,
): LeadRows {
  const so: LeadRows = { index: new Map(), lead: [], rows: [], created: [], order: [], names: [] };
  eachRow(file, leads, layout, (row, offset) => {
    if (row === null) return addUnread(unread, 'leads', offset, 'It is no JSON object.');
    const written = writtenKey(row, layout);
    const key = leadKey(written);
    if (key === '') return addUnread(unread, 'leads', offset, 'It has no key.');
    const came = moment(isCells(row) ? row[layout.created] : createdIn(row));
    if (came !== null && came > asOf) {
      unread.later += 1;
      return;
    }
    let lead = so.index.get(key);
    if (lead === undefined) {
      lead = so.index.size;
      so.index.set(key, lead);
      so.created.push(came);
      so.order.push(offset);
      so.names.push(written.trim());
    }
    so.lead.push(lead);
    so.rows.push(row);
  });
  return so;
}

/** Lets one version read the rows. */
export function takeLeadRows(side: LeadSide, { index, lead, rows }: LeadRows): void {
  side.clear(index.size);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    if (isCells(row)) side.takeCells(lead[at]!, row);
    else side.takeMembers(lead[at]!, fieldsIn(row));
  }
}

/** Fields may stand in a member of their own, as the API has them. */
function fieldsIn(members: Members): Members {
  const { fields } = members;
  return typeof fields === 'object' && fields !== null ? { ...fields } : members;
}

function createdIn(members: Members): unknown {
  return Object.entries(members).find(([name]) => isCreated(name))?.[1];
}
