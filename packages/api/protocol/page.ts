import { z } from 'zod';

/** One page of a list, with the cursor of the next one; `next` is null on the last page. */
export const pageOf = <Row extends z.ZodType>(row: Row, id: string) =>
  z.object({ rows: z.array(row), next: z.string().nullable().meta({ description: 'Give it as `cursor` for the next page; null on the last one.' }) }).meta({ id });

export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };
