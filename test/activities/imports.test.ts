import { createActivities } from '@smk/activities';
import { matchColumns } from '@smk/engine';
import {
  beginImport,
  listImportFailures,
  listLeads,
  listParkedEvents,
  readImport,
  readLead,
  readLeadFacts,
  runImport,
  stageRows,
  type ImportMapping,
  type StagedRow,
} from '@smk/store';
import { expect, test } from 'vitest';
import { nordlicht, planOf, winter } from './nordlicht.ts';

const company = await nordlicht();
const { store, activities } = company;

async function stage(id: string, mapping: ImportMapping, rows: readonly StagedRow[]) {
  const { again } = await beginImport(store.db, { id, file: `${id}.csv`, mapping, by: 'tests', at: company.now() });
  await stageRows(store.db, id, rows);
  await runImport(store.db, id);
  return again;
}

const toRows = (
  lines: readonly (readonly string[])[],
  at: (line: number) => number | null = () => null,
): readonly StagedRow[] => lines.map((cells, index) => ({ line: index + 2, at: at(index), cells }));

const headers = ['Work Email', 'Firma', 'Land', 'Mitarbeiter', 'consent'];
const { columns } = matchColumns(planOf().lead, headers);
const leads: ImportMapping = { kind: 'leads', columns };
const events: ImportMapping = {
  kind: 'events',
  key: 0,
  at: 1,
  name: { column: 2 },
  names: { demo: 'demo_requested', pricing: 'pricing_viewed', call: null },
  data: [null, null, null, 'product'],
};

test('lines that fail are listed with their number, the rest goes on', async () => {
  await stage(
    'file-1',
    leads,
    toRows([
      ['a@firma.example', 'Firma A', 'DE', '300', 'yes'],
      ['keine Adresse', 'Firma B', 'DE', '300', 'yes'],
      ['c@firma.example', 'Firma C', 'Deutschland', 'viele', 'yes'],
      ['d@firma.example', 'Firma D', '', '', 'no'],
    ]),
  );
  expect(await activities.importChunk({ import: 'file-1', now: company.now() })).toEqual({
    finished: true,
    next: null,
  });
  expect(await readImport(store.db, 'file-1')).toMatchObject({
    state: 'finished',
    rows: 4,
    done: 2,
    failed: 2,
    waiting: 0,
  });
  const failures = await listImportFailures(store.db, 'file-1', {});
  expect(failures.rows.map(({ line, problems }) => [line, problems.map((problem) => problem.pointer)])).toEqual([
    [3, ['/fields/email']],
    [4, ['/fields/country', '/fields/employees']],
  ]);
  expect(await readLead(store.db, { key: 'd@firma.example' })).toMatchObject({
    decision: { outcome: { kind: 'refused' } },
  });
});

test('the same file again is the same import, and a row that stands in it twice is two rows', async () => {
  const rows = toRows([
    ['a@firma.example', '2026-11-15', 'demo', 'roof'],
    ['a@firma.example', '2026-11-15', 'pricing', ''],
    ['a@firma.example', '2026-11-15', 'pricing', ''],
    ['a@firma.example', '2026-11-15T12:00', 'call', ''],
    ['a@firma.example', '2026-11-14', 'sneezed', ''],
    ['nobody@firma.example', '2026-11-15', 'demo', 'roof'],
    ['', '2026-11-15', 'demo', 'roof'],
  ]);
  expect(await stage('file-2', events, rows)).toBe(false);
  await activities.importChunk({ import: 'file-2', now: company.now() });
  const lead = await readLead(store.db, { key: 'a@firma.example' });
  const facts = await readLeadFacts(store.db, lead!.id);
  expect(facts?.events.map((event) => [event.id, event.name, event.at])).toEqual([
    ['file-2:2', 'demo_requested', winter('2026-11-15 00:00')],
    ['file-2:3', 'pricing_viewed', winter('2026-11-15 00:00')],
    ['file-2:4', 'pricing_viewed', winter('2026-11-15 00:00')],
  ]);
  const failures = await listImportFailures(store.db, 'file-2', {});
  expect(failures.rows.map((failure) => failure.line)).toEqual([6, 8]);
  expect((await listParkedEvents(store.db, { now: company.now() })).rows.map((row) => row.key)).toEqual([
    'nobody@firma.example',
  ]);

  expect(await stage('file-2', events, rows)).toBe(true);
  expect(await activities.importChunk({ import: 'file-2', now: company.now() })).toEqual({
    finished: true,
    next: null,
  });
  expect((await readLeadFacts(store.db, lead!.id))?.events.length).toBe(3);
  expect((await readImport(store.db, 'file-2'))?.rows).toBe(7);
});

test('paced rows wait for their moment, and arrive then however late they are looked at', async () => {
  const moments = [winter('2026-11-16 12:00'), winter('2026-11-16 15:00'), winter('2026-11-17 09:00')];
  await stage(
    'file-3',
    leads,
    toRows(
      [1, 2, 3].map((n) => [`takt-${n}@firma.example`, 'Takt', 'DE', '300', 'yes']),
      (index) => moments[index]!,
    ),
  );
  const chunk = () => activities.importChunk({ import: 'file-3', now: company.now() });
  expect(await chunk()).toEqual({ finished: false, next: moments[0] });
  company.at('2026-11-16 15:30');
  expect(await chunk()).toEqual({ finished: false, next: moments[2] });
  expect(await readLead(store.db, { key: 'takt-2@firma.example' })).toMatchObject({
    createdAt: moments[1],
    decision: { asOf: moments[1] },
  });
  expect(await readLead(store.db, { key: 'takt-3@firma.example' })).toBeNull();
  company.at('2026-11-18 09:00');
  expect(await chunk()).toEqual({ finished: true, next: null });
  expect(await readLead(store.db, { key: 'takt-3@firma.example' })).toMatchObject({ createdAt: moments[2] });
});

test('a chunk that several workers take at once is taken once, row by row', async () => {
  const lines = Array.from({ length: 450 }, (_, n) => [`menge-${n}@firma.example`, 'Menge', 'DE', '300', 'yes']);
  await stage('file-4', leads, toRows(lines));
  const other = createActivities({ store, now: company.now });
  const chunk = (worker: typeof activities) => worker.importChunk({ import: 'file-4', now: company.now() });
  const results = await Promise.all([activities, other, activities, other].map(chunk));
  expect(results.filter((result) => result.finished).length).toBeGreaterThan(0);
  expect(await readImport(store.db, 'file-4')).toMatchObject({ done: 450, failed: 0, state: 'finished' });
  const { rows } = await listLeads(store.db, { text: 'menge-', limit: 500 });
  expect(rows.length).toBe(450);
  expect(rows.every((row) => row.version === 1)).toBe(true);
});
