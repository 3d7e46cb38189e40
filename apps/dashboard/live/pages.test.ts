import type { Page } from '@smk/api/client';
import { expect, test } from 'vitest';
import { allPages } from './pages.ts';

/** A list of so many numbers, a page of which begins at its cursor. */
const listOf =
  (count: number) =>
  async ({ limit, cursor = '0' }: { limit: number; cursor?: string }): Promise<Page<number>> => {
    const from = Number(cursor);
    const rows = Array.from({ length: Math.min(limit, count - from) }, (_, index) => from + index);
    return { rows, next: from + limit < count ? String(from + limit) : null };
  };

test('a list is read to its end, each row once', async () => {
  const { rows, next } = await allPages(listOf(1203));
  expect({ count: new Set(rows).size, last: rows.at(-1), next }).toEqual({ count: 1203, last: 1202, next: null });
});

test('of a very long list 10,000 rows are read, and that there is more is known', async () => {
  const { rows, next } = await allPages(listOf(12_000));
  expect({ count: rows.length, next }).toEqual({ count: 10_000, next: '10000' });
});
