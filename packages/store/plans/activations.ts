import { sql } from 'kysely';
import type { Moment, Plan } from '@smk/plan';
import { all, first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import { perform } from '../database/writes.ts';
import { StoreRefusal } from '../database/store-refusal.ts';
import { journalWrite } from '../journal/write-journal.ts';
import { publishPeople } from '../people/publish-people.ts';

export type ActivationRow = { readonly plan: string; readonly by: string; readonly at: Moment };

/** Moves the pointer to a published plan and publishes its people, teams and queues as facts. The active plan again changes nothing. */
export async function activatePlan(
  tx: Session,
  activation: { readonly hash: string; readonly by: string; readonly at: Moment },
): Promise<void> {
  const { hash, by, at } = activation;
  await run(tx, sql`lock table activations in exclusive mode`);
  const found = await first(tx, sql<{ plan: Plan }>`select plan from plans where hash = ${hash}`);
  if (!found)
    throw new StoreRefusal(
      'unknown plan',
      `No rules are published under \`${hash.slice(0, 12)}\`: publish them first.`,
    );
  if ((await activeHash(tx)) === hash) return;
  const row = await first(
    tx,
    sql<{ id: number }>`insert into activations (plan, by_whom, at) values (${hash}, ${by}, ${at}) returning id`,
  );
  await publishPeople(tx, found.plan);
  const subject = { kind: 'rules', id: hash } as const;
  const what = { kind: 'activated', by } as const;
  const step = row?.id ?? 0;
  await perform(tx, [journalWrite([{ subject, lead: null, step, index: 0, at, recordedAt: at, what, rule: null }])]);
}

/** The hash of the plan that decides now; `null` before the first activation. */
export async function activeHash(db: Session): Promise<string | null> {
  const row = await first(db, sql<{ plan: string }>`select plan from activations order by id desc limit 1`);
  return row?.plan ?? null;
}

/** The plan that decides now. */
export async function activePlan(
  db: Session,
): Promise<{ readonly hash: string; readonly plan: Plan; readonly since: Moment } | null> {
  const row = await first(
    db,
    sql<{ hash: string; plan: Plan; at: number }>`
      select p.hash, p.plan, a.at from activations a join plans p on p.hash = a.plan order by a.id desc limit 1`,
  );
  return row ? { hash: row.hash, plan: row.plan, since: row.at } : null;
}

/** Where the pointer has been, newest first. */
export async function listActivations(db: Session): Promise<readonly ActivationRow[]> {
  return all(db, sql<ActivationRow>`select plan, by_whom as by, at from activations order by id desc`);
}
