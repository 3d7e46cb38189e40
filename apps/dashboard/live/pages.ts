import type { Page } from '@smk/api/client';
import type { Part } from '../present/list.ts';

/** The most rows that one answer of the API holds. */
export const most = 500;

/** The most pages that are read of a list that is searched. */
const mostPages = 20;

/** A page of the API as a part: more is there when there is a next page. */
export const partOf = <Item>({ rows, next }: Page<Item>): Part<Item> => ({ rows, more: next !== null });

/** Page after page to the end, so that a search finds what is far down too; 10,000 rows at most. */
export async function allPages<Item>(
  read: (page: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<Page<Item>> {
  let page = await read({ limit: most });
  const rows = [...page.rows];
  for (let pages = 1; page.next !== null && pages < mostPages; pages += 1) {
    page = await read({ limit: most, cursor: page.next });
    rows.push(...page.rows);
  }
  return { rows, next: page.next };
}
