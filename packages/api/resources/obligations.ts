import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { givenSubject } from '../protocol/subject.ts';
import { valid } from '../protocol/valid.ts';
import { givenMoment } from '../protocol/values.ts';
import type { Known } from './known.ts';
import { obligationRow, toObligation } from './obligation.ts';

const subject = givenSubject('Give `handoff:ID` or `review:ID`.').meta({ description: '`handoff:ID` or `review:ID`.' });

const query = z.strictObject({
  ...pageQuery,
  state: z
    .enum(['open', 'met', 'missed', 'withdrawn', 'overdue', 'any'])
    .optional()
    .meta({ description: '`open` where absent; `overdue` is open and breached.' }),
  by: z.string().optional().meta({ description: 'The department that owes.' }),
  to: z.string().optional().meta({ description: 'Who it is owed to.' }),
  person: z.string().optional().meta({ description: 'Who answers for it.' }),
  team: z.string().optional(),
  queue: z.string().optional(),
  name: z.string().optional().meta({ description: 'What is owed.' }),
  dueBefore: z
    .preprocess((text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text), givenMoment)
    .optional(),
  subject: subject.optional(),
});

/** The one list that runs the place: who owes what to whom, by when. */
export function obligationRoutes({ records, known }: Pick<ApiPorts, 'records'> & { readonly known: Known }) {
  return new Hono<Environment>().get(
    '/obligations',
    reads({
      id: 'listObligations',
      tag: 'obligations',
      summary: 'Who owes what, soonest due first',
      answers: { 200: ['A page of obligations.', pageOf(obligationRow, 'Obligations')] },
    }),
    valid('query', query),
    async (c) => {
      const [page, naming] = await Promise.all([records.obligations(toPage(c.req.valid('query'))), known.naming()]);
      return c.json({ rows: page.rows.map((row) => toObligation(row, naming)), next: page.next }, 200);
    },
  );
}
