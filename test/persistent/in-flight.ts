import type { Moment } from '@smk/plan';
import type { Store } from '@smk/store';
import type { Temporal } from '@smk/temporal';
import { sql } from 'kysely';

/** What somebody has begun and nobody has finished, as PostgreSQL knows it: each thing under a name that is its own. */
export type UnderWay = {
  /** Messages to Temporal that were not delivered yet. */
  readonly messages: readonly string[];
  /** Rows of imports whose moment has come. */
  readonly rows: readonly string[];
  /** Acts and other inputs that no case has taken in yet. */
  readonly inputs: readonly string[];
  /** Steps of ladders whose moment is over, and that are not recorded yet. */
  readonly steps: readonly string[];
  /** Transactions of the API and the worker. */
  readonly transactions: number;
};

/** What is under way at a moment of the company; throws while PostgreSQL is away. */
export async function underWay({ db }: Store, now: Moment): Promise<UnderWay> {
  const { rows } = await sql<{ kind: 'messages' | 'rows' | 'inputs' | 'steps' | 'transactions'; name: string }>`
    select 'messages' as kind, id::text as name from outbox
    union all select 'rows', r.import || ':' || r.line from import_rows r join imports i on i.id = r.import
      where r.state = 'waiting' and i.state = 'running' and coalesce(r.at, 0) <= ${now}
    union all select 'inputs', id from inputs where state = 'pending'
    union all select 'steps', subject_id || ':' || id || ':' || (next->>'at') from obligations
      where state = 'open' and (next->>'at')::bigint < ${now}
    union all select 'transactions', pid::text from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() and xact_start is not null`.execute(db);
  const named = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  return {
    messages: named('messages'),
    rows: named('rows'),
    inputs: named('inputs'),
    steps: named('steps'),
    transactions: named('transactions').length,
  };
}

/** Whether nothing of `before` is under way any more. */
export function isSettled(before: UnderWay, now: UnderWay): boolean {
  return (['messages', 'rows', 'inputs', 'steps'] as const).every((kind) => {
    const left = new Set(now[kind]);
    return before[kind].every((name) => !left.has(name));
  });
}

/** How many steps of workflows a worker has taken on and not finished, as Temporal knows it; `null` while that is away. */
export async function begunActivities({ client }: Temporal): Promise<number | null> {
  const count = async (): Promise<number> => {
    let begun = 0;
    for await (const { workflowId, runId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
      const { raw } = await client.workflow.getHandle(workflowId, runId).describe();
      begun += raw.pendingActivities?.length ?? 0;
    }
    return begun;
  };
  return client.withDeadline(Date.now() + 2_000, count).catch(() => null);
}
