import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ImportRow as StoredRow, StagedRow } from '@smk/store';
import type { ApiPorts } from '../ports.ts';
import { acts as actRoute, reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { once, settled } from '../protocol/idempotency.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid } from '../protocol/valid.ts';
import { columnsOf, readMoment } from './import-columns.ts';
import { rowsOf } from './import-file.ts';
import { importFailure, importRow, importStarted } from './import-row.ts';
import type { ImportRow, ImportStarted } from './import-row.ts';
import type { Known } from './known.ts';

const tag = 'imports';
const stagedAtOnce = 1_000;

const record = z.string().transform((text, issue): Record<string, string | null> => {
  const parsed = z.record(z.string(), z.string().nullable()).safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  issue.addIssue({ code: 'custom', message: 'Give JSON such as `{"Work Email":"email","Notes":null}`.' });
  return z.NEVER;
});

const query = z.strictObject({
  kind: z.enum(['leads', 'events']),
  file: z.string().min(1).max(500).default('import.csv').meta({ description: "The file's name, for people." }),
  mapping: record.optional().meta({
    description:
      'JSON: where a column goes, by its header; null leaves it out. Other headers are matched by the rules.',
  }),
  key: z.string().optional().meta({ description: "Of events: the header of the column with the lead's key." }),
  name: z.string().optional().meta({ description: 'Of events: one name for all rows.' }),
  nameColumn: z.string().optional().meta({ description: 'Of events: the header of the column with the name.' }),
  names: record.optional().meta({
    description: "JSON, of events: the file's name of an event to the rules' name; null leaves rows of that name out.",
  }),
  at: z.string().optional().meta({
    description: 'The header of the column with the moment: date and time with offset, date, or milliseconds.',
  }),
  pacing: z
    .enum(['at once', 'by time'])
    .default('at once')
    .meta({ description: "`by time`: each row is taken in when the company's clock reaches its moment." }),
});

/** Files of leads and events, taken in row by row; a row that fails stops no other. */
export function importRoutes({ records, known, now }: Pick<ApiPorts, 'records' | 'now'> & { readonly known: Known }) {
  const read = async (id: string) => {
    const row = await records.import(id);
    if (row === null)
      throw new Refusal('import_not_found', `No import is known as \`${id}\`: \`GET /v1/imports\` lists them.`);
    return row;
  };

  return new Hono<Environment>()
    .post(
      '/imports',
      actRoute({
        id: 'startImport',
        tag,
        summary: 'Import a CSV file of leads or events',
        description:
          'The file is the body, its first line the header. The same file is the same import: its rows are never taken in twice.',
        answers: {
          200: ['The file was imported before.', importStarted],
          202: ['The import runs; follow it by its id.', importStarted],
        },
        refuses: ['import_invalid', 'no_active_rules'],
        more: { requestBody: { required: true, content: { 'text/csv': { schema: { type: 'string' } } } } },
      }),
      valid('query', query),
      async (c) => {
        const { kind, file, mapping, key, name, nameColumn, names, at, pacing } = c.req.valid('query');
        const { plan } = await known.active();
        const text = await c.req.text();
        const rows = rowsOf(text);
        const header = (await rows.next()).value?.cells as readonly string[] | undefined;
        if (header === undefined)
          throw new Refusal('import_invalid', 'The file is empty: its first line names the columns.', {
            errors: [{ pointer: '', detail: 'Send the file as the body.' }],
          });
        const columns = columnsOf(plan, header, {
          kind,
          mapping,
          key,
          names,
          at,
          pacing,
          name: nameColumn === undefined ? (name === undefined ? undefined : { is: name }) : { column: nameColumn },
        });

        const start = async (): Promise<ImportStarted> => {
          const begun = await records.beginImport({
            id: createHash('sha256').update(text).digest('hex'),
            file,
            mapping: columns.mapping,
            by: c.get('actor'),
            at: now(),
          });
          const { id, state } = begun.import;
          // An import that is staging still was broken off: lines staged before are left as they are.
          if (state === 'staging') {
            for await (const part of inParts(rows)) {
              await records.stageRows(
                id,
                part.map(({ line, cells }): StagedRow => ({
                  line,
                  cells,
                  at: pacing === 'by time' ? readMoment(cells[columns.at!] ?? '', plan.company.zone) : null,
                })),
              );
            }
            await records.runImport(id);
          }
          return { ...toRow(await read(id)), again: begun.again && state !== 'staging', columns: [...columns.told] };
        };
        const answer = (started: ImportStarted) => ({ status: started.again ? 200 : 202, body: started });
        const claim = once(c, answer);
        const answered =
          claim === undefined ? ({ kind: 'new', value: await start() } as const) : await records.once(claim, start);
        const { status, body } = settled(c, answered, answer);
        return c.json(body, status as 200 | 202);
      },
    )
    .get(
      '/imports',
      reads({
        id: 'listImports',
        tag,
        summary: 'List imports, newest first',
        answers: { 200: ['A page of imports.', pageOf(importRow, 'Imports')] },
      }),
      valid('query', z.strictObject(pageQuery)),
      async (c) => {
        const page = await records.imports(toPage(c.req.valid('query')));
        return c.json({ rows: page.rows.map(toRow), next: page.next }, 200);
      },
    )
    .get(
      '/imports/:id',
      reads({
        id: 'getImport',
        tag,
        summary: 'How far an import is',
        answers: { 200: ['The import.', importRow] },
        refuses: ['import_not_found'],
      }),
      async (c) => c.json(toRow(await read(c.req.param('id'))), 200),
    )
    .get(
      '/imports/:id/failures',
      reads({
        id: 'importFailures',
        tag,
        summary: 'Lines that failed, with what is wrong',
        answers: { 200: ['A page of lines.', pageOf(importFailure, 'ImportFailures')] },
        refuses: ['import_not_found'],
      }),
      valid('query', z.strictObject(pageQuery)),
      async (c) => {
        const { id } = await read(c.req.param('id'));
        const page = await records.importFailures(id, toPage(c.req.valid('query')));
        return c.json(
          {
            rows: page.rows.map(({ line, cells, problems }) => ({
              line,
              cells,
              errors: problems.map(({ pointer, sentence }) => ({ pointer, detail: sentence })),
            })),
            next: page.next,
          },
          200,
        );
      },
    );
}

function toRow({ id, mapping, file, by, state, at, finishedAt, rows, waiting, done, failed }: StoredRow): ImportRow {
  return { id, kind: mapping.kind, file, by, state, startedAt: at, finishedAt, rows, waiting, done, failed };
}

async function* inParts<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let part: Row[] = [];
  for await (const row of rows) {
    part.push(row);
    if (part.length === stagedAtOnce) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
