import { z } from 'zod';
import { Refusal } from './refusal.ts';

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
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(500).optional().meta({ description: 'The `next` of the page before.' }),
};

/** A cursor's text: where a list goes on, for nobody to look into. */
export function toCursor(after: unknown): string {
  return Buffer.from(JSON.stringify(after)).toString('base64url');
}

/** Where a list goes on; refuses what is not a cursor of such a list. */
export function fromCursor<Schema extends z.ZodType>(
  text: string | undefined,
  schema: Schema,
): z.output<Schema> | null {
  if (text === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new Refusal('invalid', 'The cursor is not one of this list: begin without one.', {
      errors: [{ pointer: '#query/cursor', detail: 'Give the `next` of the page before.' }],
    });
  }
}
