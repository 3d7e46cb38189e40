import { Hono } from 'hono';
import { z } from 'zod';
import type { ImportRow as StoredRow } from '@smk/store';
import type { ApiPorts } from '../ports.ts';
import { acts as actRoute, reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { doOnce } from '../protocol/idempotency.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid } from '../protocol/valid.ts';
import { importQuery } from './import-query.ts';
import { importFailure, importRow, importStarted } from './import-row.ts';
import type { ImportRow, ImportStarted } from './import-row.ts';
import type { Known } from './known.ts';
import { readFile, stageFile } from './stage-file.ts';

const tag = 'imports';

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
      valid('query', importQuery),
      async (c) => {
        const asked = c.req.valid('query');
        const { plan } = await known.active();
        const file = await readFile(plan, await c.req.text(), asked);
        const start = async (): Promise<ImportStarted> => {
          const again = await stageFile(records, file, { file: asked.file, by: c.get('actor'), at: now() });
          return { ...toRow(await read(file.id)), again, columns: [...file.columns.told] };
        };
        const { status, body } = await doOnce(c, records, start, (started) => ({
          status: started.again ? 200 : 202,
          body: started,
        }));
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
