import type { Page, PageOf } from './session.ts';
import { StoreRefusal } from './store-refusal.ts';

/** The sort key at which a page ended, as opaque text. */
function encode(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor, or `null` for the first page; refuses one whose parts are not of the kinds that the list sorts by. */
export function afterKey(
  page: PageOf,
  kinds: readonly ('text' | 'whole number')[],
): readonly (string | number)[] | null {
  if (page.after === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(page.after, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === kinds.length && kinds.every((kind, index) => isOf(kind, key[index])))
      return key as readonly (string | number)[];
  } catch {
    // Refused below.
  }
  throw new StoreRefusal('unknown cursor', 'This cursor was not given out by this list; begin at its first page.');
}

function isOf(kind: 'text' | 'whole number', part: unknown): boolean {
  return kind === 'text'
    ? typeof part === 'string' && part.isWellFormed() && !part.includes('\0')
    : Number.isSafeInteger(part);
}

/** How many rows a page holds at most: 50 if not said, 500 at most. */
export function limitOf(page: PageOf): number {
  return Math.min(Math.max(page.limit ?? 50, 1), 500);
}

/** A page of `limit` rows from a query that asked for one more. */
export function toPage<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  show: (row: Row) => Shown,
): Page<Shown> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(show), next: rows.length > limit && last !== undefined ? encode(keyOf(last)) : null };
}
