import { sql } from 'kysely';
import type { HandoffSlice, ReviewSlice } from '@smk/plan';
import { first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

type SliceName = { readonly plan: string; readonly kind: 'handoff' | 'review'; readonly name: string };

/** Whether the slice of a plan that running cases keep is stored already. */
export async function hasSlice(db: Session, { plan, kind, name }: SliceName): Promise<boolean> {
  const row = await first(db, sql`select 1 from slices where plan = ${plan} and kind = ${kind} and name = ${name}`);
  return row !== undefined;
}

/** Stores a slice once for all cases that run by it. */
export async function keepSlice(
  tx: Session,
  { plan, kind, name }: SliceName,
  slice: HandoffSlice | ReviewSlice,
): Promise<void> {
  await run(
    tx,
    sql`insert into slices (plan, kind, name, slice) values (${plan}, ${kind}, ${name}, ${JSON.stringify(slice)})
        on conflict do nothing`,
  );
}
