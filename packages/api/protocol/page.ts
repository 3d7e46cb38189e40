import type { PageOf } from '@smk/store';
import { z } from 'zod';

/** One page of a list, with the cursor of the next one. */
export const pageOf = <Row extends z.ZodType>(row: Row, id: string) =>
  z
    .object({
      rows: z.array(row),
      next: z.string().nullable().meta({ description: 'Give it as `cursor` for the next page; null on the last one.' }),
    })
    .meta({ id });

/** `next` is null on the last page. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** What every list takes in its query. */
export const pageQuery = {
  limit: z.coerce
    .number({ error: 'Give a number from 1 to 500.' })
    .int()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: '50 where absent.' }),
  cursor: z.string().max(1000).optional().meta({ description: 'The `next` of the page before.' }),
};

/** The same in the store's words. */
export function toPage<Query extends { readonly cursor?: string | undefined }>({
  cursor,
  ...query
}: Query): Omit<Query, 'cursor'> & Pick<PageOf, 'after'> {
  return { ...query, after: cursor };
}
