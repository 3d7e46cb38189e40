import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Where statements run: a connection of the pool, or a transaction. */
export type Session = Kysely<Tables>;

/** Rows of a list, and the cursor that continues it; `null` at its end. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** Which part of a list: `after` is a cursor from the page before; `limit` is 1 to 500, 50 if absent. */
export type PageOf = { readonly after?: string | undefined; readonly limit?: number | undefined };
