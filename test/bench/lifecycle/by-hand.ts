import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import pg from 'pg';
import type { Lifecycle } from './lifecycle.ts';

const tables = `
  create table lead (id uuid primary key, key text not null unique, fields jsonb not null);
  create table handoff (id uuid primary key, lead uuid not null references lead, owner text not null, due bigint not null);
  create table journal (handoff uuid not null references handoff, at bigint not null, what text not null, who text not null, primary key (handoff, what));
  create table turn (team text primary key, next int not null);
  insert into turn values ('enterprise', 0);`;

const people = ['dora', 'emil'];

export type ByHandActivities = { record(id: string, what: string, who: string): Promise<void> };

/** What somebody would write for this one rule: a row for the lead, a turn, a journal, and a workflow with a timer. */
export async function createByHand(
  database: string,
  client: Client,
  taskQueue: string,
): Promise<{ lifecycle: Lifecycle; activities: ByHandActivities; stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: database, max: 12 });
  await pool.query(tables);

  async function takeIn(key: string, fields: Readonly<Record<string, unknown>>, due: number): Promise<string> {
    const connection = await pool.connect();
    const [lead, handoff] = [randomUUID(), randomUUID()];
    try {
      await connection.query('begin');
      await connection.query('insert into lead values ($1, $2, $3)', [lead, key, JSON.stringify(fields)]);
      const turn = await connection.query<{ next: number }>(
        `update turn set next = next + 1 where team = 'enterprise' returning next`,
      );
      const owner = people[(turn.rows[0]?.next ?? 0) % people.length];
      await connection.query('insert into handoff values ($1, $2, $3, $4)', [handoff, lead, owner, due]);
      await connection.query(`insert into journal values ($1, $2, 'assigned', $3)`, [handoff, Date.now(), owner]);
      await connection.query('commit');
      return handoff;
    } finally {
      connection.release();
    }
  }

  return {
    activities: {
      async record(id, what, who) {
        await pool.query('insert into journal values ($1, $2, $3, $4) on conflict do nothing', [
          id,
          Date.now(),
          what,
          who,
        ]);
      },
    },
    lifecycle: {
      async live(key, fields) {
        const due = Date.now() + 3_600_000;
        const id = await takeIn(key, fields, due);
        const handle = await client.workflow.start('byHand', { workflowId: id, taskQueue, args: [id, due] });
        await handle.executeUpdate('accept', { args: ['dora'], updateId: randomUUID() });
        await handle.executeUpdate('end', { args: ['no_answer'], updateId: randomUUID() });
        return id;
      },
      async told(id) {
        const { rows } = await pool.query<{ what: string }>(
          'select what from journal where handoff = $1 order by at, what',
          [id],
        );
        return rows.map(({ what }) => what);
      },
    },
    stop: () => pool.end(),
  };
}
