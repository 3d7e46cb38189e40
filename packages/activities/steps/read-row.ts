import { readMoment } from '@smk/engine';
import type { Fields, Moment, Plan } from '@smk/plan';
import { leadKey, type ImportMapping, type StagedRow } from '@smk/store';
import type { Incoming } from '../intake/batch/incoming.ts';
import { keyProblems, readEvents } from '../intake/read-events.ts';
import { readLead } from '../intake/read-lead.ts';
import { toStorable } from '../intake/storable.ts';

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
  const happened =
    mapping.at === undefined ? at : (readMoment(row.cells[mapping.at] ?? '', plan.company.zone) ?? Number.NaN);
  const id = `${file}:${row.line}`;
  const { events, problems } = readEvents(plan, [{ id, name, at: happened, data }], at, () => id);
  const key = leadKey(row.cells[mapping.key] ?? '');
  return {
    kind: 'events',
    key,
    at,
    events,
    problems: [...keyProblems(key), ...problems],
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
