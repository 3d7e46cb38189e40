import type { ReviewRow as StoredRow } from '@smk/store';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { acts as actRoute, reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { pageOf, pageQuery, toPage } from '../protocol/page.ts';
import { valid } from '../protocol/valid.ts';
import { actPending, reviewActDone } from './act-answer.ts';
import { carryOut, entriesShown, reviewNotFound } from './carry-out.ts';
import type { Known } from './known.ts';
import { toObligation } from './obligation.ts';
import { reviewDetail, reviewRow, toReview } from './review-row.ts';
import type { ReviewDetail } from './review-row.ts';

const tag = 'reviews';
const query = z.strictObject({
  ...pageQuery,
  status: z.enum(['open', 'ended']).optional(),
  name: z.string().optional(),
});
const signature = z.strictObject({
  department: z.string().min(1).max(200),
  actor: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Who signs, by the name in the rules; the header `Smk-Actor` says the same.' }),
});

/** Reviews: the frozen figures of a period, and the sign-off of both sides. */
export function reviewRoutes(ports: Pick<ApiPorts, 'records' | 'acts' | 'serverNow'> & { readonly known: Known }) {
  const { records, known } = ports;
  const titleOf = async (row: StoredRow) =>
    (await known.plan(row.plan))?.reviews.find(({ name }) => name === row.name)?.title ?? row.name;

  const detail = async (id: string): Promise<ReviewDetail> => {
    const row = await records.review(id);
    if (row === null) throw reviewNotFound(id);
    const subject = { kind: 'review', id } as const;
    const [title, naming, obligations, timeline] = await Promise.all([
      titleOf(row),
      known.naming(),
      records.obligations({ subject, state: 'any', limit: 500 }),
      records.journal({ since: 0, limit: entriesShown, subject }),
    ]);
    return {
      ...toReview(row, title),
      figures: row.figures,
      obligations: obligations.rows.map((obligation) => toObligation(obligation, naming)),
      timeline,
    };
  };

  return new Hono<Environment>()
    .get(
      '/reviews',
      reads({
        id: 'listReviews',
        tag,
        summary: 'List reviews, newest first',
        answers: { 200: ['A page of reviews.', pageOf(reviewRow, 'Reviews')] },
      }),
      valid('query', query),
      async (c) => {
        const page = await records.reviews(toPage(c.req.valid('query')));
        return c.json(
          { rows: await Promise.all(page.rows.map(async (row) => toReview(row, await titleOf(row)))), next: page.next },
          200,
        );
      },
    )
    .get(
      '/reviews/:id',
      reads({
        id: 'getReview',
        tag,
        summary: 'Read a review with its figures, obligations and timeline',
        answers: { 200: ['The review.', reviewDetail] },
        refuses: ['review_not_found'],
      }),
      async (c) => c.json(await detail(c.req.param('id')), 200),
    )
    .post(
      '/reviews/:id/sign-off',
      actRoute({
        id: 'signOffReview',
        tag,
        summary: 'Sign a review off for a department',
        answers: {
          200: ['Done: the review after the step.', reviewActDone],
          202: ['Kept, and carried out as soon as a worker is there.', actPending],
        },
        refuses: ['review_not_found', 'act_refused'],
      }),
      valid('json', signature),
      async (c) => {
        const id = c.req.param('id');
        const carried = await carryOut(
          c,
          ports,
          { kind: 'review', id },
          { kind: 'sign off', department: c.req.valid('json').department },
        );
        if (carried.kind === 'pending') return c.json({ state: 'pending' as const, act: carried.id }, 202);
        return c.json({ state: 'done' as const, review: await detail(id) }, 200);
      },
    );
}
