import type { Fields, Moment, Plan, ZoneTable } from '@smk/plan';
import { leadKey, type ImportMapping, type StagedRow } from '@smk/store';
import type { Incoming } from '../intake/batch/incoming.ts';
import { readEvents } from '../intake/read-events.ts';
import { readLead } from '../intake/read-lead.ts';
import { isStorable, toStorable } from '../intake/storable.ts';

/** A row of a file, read by its mapping; `null` for one that is left out. A paced row arrives at its own moment. */
export function readRow(
  plan: Plan,
  mapping: ImportMapping,
  row: StagedRow,
  file: string,
  now: Moment,
): Incoming | null {
  const at = row.at ?? now;
  const origin = { kind: 'import', import: file, line: row.line } as const;
  if (mapping.kind === 'leads') return readLead(plan, named(mapping.columns, row.cells), at, origin);

  const written = 'is' in mapping.name ? mapping.name.is : (row.cells[mapping.name.column] ?? '').trim();
  const name = mapping.names && Object.hasOwn(mapping.names, written) ? mapping.names[written] : written;
  if (name === null || name === undefined) return null;
  const data = dataOf(plan, name, named(mapping.data, row.cells));
  const happened = mapping.at === undefined ? at : momentOf(row.cells[mapping.at] ?? '', plan.company.zone);
  const id = `${file}:${row.line}`;
  const { events, problems } = readEvents(plan, [{ id, name, at: happened, data }], at, () => id);
  const key = row.cells[mapping.key] ?? '';
  const keyless = leadKey(key) === '' || !isStorable(key);
  return {
    kind: 'events',
    key: keyless ? '' : leadKey(key),
    at,
    events,
    problems: keyless
      ? [{ pointer: '/key', sentence: 'The row does not say which lead it is about.' }, ...problems]
      : problems,
    source: { body: toStorable({ events: [{ id, name, at: happened, data }] }), origin },
  };
}

/** Cells by the name of their column; of two columns of one name, the first that is filled. */
function named(columns: readonly (string | null)[], cells: readonly string[]): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [index, name] of columns.entries()) {
    if (name === null || (values[name] ?? '') !== '') continue;
    values[name] = cells[index] ?? '';
  }
  return values;
}

/** What an event can hold of a row: its own fields, those that are filled. */
function dataOf(plan: Plan, event: string, cells: Readonly<Record<string, string>>): Fields {
  const schema = plan.events.find((one) => one.name === event)?.data ?? [];
  return Object.fromEntries(schema.flatMap(({ name }) => (cells[name] ? [[name, cells[name]]] : [])));
}

const withoutZone = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/;

/** A moment as files write it: milliseconds, an ISO date-time, or, without an offset, one of the company's zone; NaN if it is none. */
function momentOf(text: string, zone: ZoneTable): Moment {
  const given = text.trim();
  if (/^\d{11,}$/.test(given)) return Number(given);
  if (!withoutZone.test(given)) return Date.parse(given);
  const wall = Date.parse(`${given.length === 10 ? `${given}T00:00` : given.replace(' ', 'T')}Z`);
  const offset = (zone.transitions.findLast(([from]) => from <= wall) ?? zone.transitions[0])?.[1] ?? 0;
  return wall - offset * 1_000;
}
