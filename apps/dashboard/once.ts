import type { Client } from '@smk/api/client';
import { layOut, line } from './present/columns.ts';
import { dueList } from './present/due.ts';

/** Prints what is due as plain lines, for pipes and screen readers; gives the exit code. */
export async function printOnce(
  client: Client,
  out: { write(text: string): unknown },
  clock: () => number,
): Promise<number> {
  try {
    const [obligations, companyClock] = await Promise.all([
      client.obligations.list({ state: 'open', limit: 500 }),
      client.clock.get(),
    ]);
    const list = dueList(obligations.rows, companyClock.now ?? clock());
    const widths = layOut(
      list.columns,
      list.rows.map((row) => row.cells),
      160,
    );
    out.write(
      `${line(
        list.columns.map(({ title }) => title),
        list.columns,
        widths,
      ).trimEnd()}\n`,
    );
    for (const row of list.rows) out.write(`${line(row.cells, list.columns, widths).trimEnd()}\n`);
    if (list.rows.length === 0) out.write(`${list.empty}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 3;
  }
}
