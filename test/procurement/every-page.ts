import type { Page } from '@smk/api/client';

/** All rows of a list, page after page. */
export async function everyPage<Row>(
  read: (cursor: { readonly cursor?: string }) => Promise<Page<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let next: string | null = null;
  do {
    const page: Page<Row> = await read(next === null ? {} : { cursor: next });
    rows.push(...page.rows);
    next = page.next;
  } while (next !== null);
  return rows;
}
