import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson, type Moment, type Plan, type Renamed, type TestBlock } from '@smk/plan';
import { claimCompany } from '../company/company.ts';
import { all, first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';

export type Publication = {
  readonly plan: Plan;
  readonly sources: readonly { readonly path: string; readonly text: string }[];
  readonly tests: readonly TestBlock[];
  readonly commit: string | null;
  readonly author: string;
  readonly at: Moment;
};

export type PlanRow = {
  readonly hash: string;
  readonly commit: string | null;
  readonly author: string;
  readonly publishedAt: Moment;
  readonly active: boolean;
};

/** The hash by which a plan is known: sha256 over its canonical JSON, in hexadecimal. */
export function planHash(plan: Plan): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex');
}

/** Keeps a plan with its sources; the same plan again changes nothing (`again`). Refuses another company's rules. */
export async function publishPlan(
  db: Session,
  publication: Publication,
): Promise<{ readonly hash: string; readonly again: boolean }> {
  const { plan, sources, tests, commit, author, at } = publication;
  const hash = planHash(plan);
  await claimCompany(db, plan.company);
  const added = await run(
    db,
    sql`insert into plans (hash, plan, sources, tests, commit_id, author, published_at)
        values (${hash}, ${JSON.stringify(plan)}, ${JSON.stringify(sources)}, ${JSON.stringify(tests)}, ${commit}, ${author}, ${at})
        on conflict (hash) do nothing`,
  );
  return { hash, again: added === 0 };
}

type Row = { hash: string; commit_id: string | null; author: string; published_at: number; active: boolean };
type WholeRow = Row & Pick<Publication, 'plan' | 'sources' | 'tests'>;

const isActive = sql`hash = (select plan from activations order by id desc limit 1)`;

const toPlanRow = (row: Row): PlanRow => ({
  hash: row.hash,
  commit: row.commit_id,
  author: row.author,
  publishedAt: row.published_at,
  active: row.active ?? false,
});

/** A published plan with its sources and tests, or `null`. */
export async function readPlan(db: Session, hash: string): Promise<(PlanRow & Publication) | null> {
  const row = await first(db, sql<WholeRow>`select *, ${isActive} as active from plans where hash = ${hash}`);
  if (!row) return null;
  return { ...toPlanRow(row), plan: row.plan, sources: row.sources, tests: row.tests, at: row.published_at };
}

/** What any published version says of former names. */
export async function readRenamed(db: Session): Promise<readonly Renamed[]> {
  const rows = await all(
    db,
    sql<{ renamed: readonly Renamed[] }>`select plan->'renamed' as renamed from plans where plan ? 'renamed'`,
  );
  return rows.flatMap(({ renamed }) => renamed);
}

/** Published plans, newest first. */
export async function listPlans(db: Session): Promise<readonly PlanRow[]> {
  const rows = await all(
    db,
    sql<Row>`select hash, commit_id, author, published_at, ${isActive} as active from plans order by published_at desc, hash`,
  );
  return rows.map(toPlanRow);
}
