import { Hono } from 'hono';
import { z } from 'zod';
import type { Records } from '../ports.ts';
import { reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { pageOf, pageQuery } from '../protocol/page.ts';
import type { Page } from '../protocol/page.ts';
import { valid } from '../protocol/valid.ts';
import { journalEntry } from './journal-entry.ts';
import type { JournalEntry } from './journal-entry.ts';

export const journalQuery = z.strictObject({
  limit: pageQuery.limit,
  cursor: z.coerce
    .number({ error: 'Give the `next` of the page before.' })
    .int()
    .min(0)
    .optional()
    .meta({ description: 'The `seq` after which to go on: the `next` of the page before.' }),
});

/** Entries after a number, oldest first; `next` is the number to go on from. */
export async function journalPage(
  records: Pick<Records, 'journal'>,
  { limit = 50, cursor = 0 }: z.output<typeof journalQuery>,
  only: { readonly lead?: string },
): Promise<Page<JournalEntry>> {
  const rows = await records.journal({ ...only, since: cursor, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? String(shown.at(-1)!.seq) : null };
}

/** The journal of everything, for export; `stream` follows it. */
export function journalRoutes({ records }: { readonly records: Pick<Records, 'journal'> }) {
  return new Hono<Environment>().get(
    '/journal',
    reads({
      id: 'listJournal',
      tag: 'journal',
      summary: 'Everything that happened, oldest first',
      answers: { 200: ['Entries.', pageOf(journalEntry, 'Journal')] },
    }),
    valid('query', journalQuery),
    async (c) => c.json(await journalPage(records, c.req.valid('query'), {}), 200),
  );
}
