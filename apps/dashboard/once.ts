import type { Client } from '@smk/api/client';
import { layOut, line } from './present/columns.ts';
import { dueList } from './present/due.ts';
import { safeText } from './present/safe-text.ts';
import { dayAndTime } from './present/when.ts';
import { most, partOf } from './live/pages.ts';

/** As wide as lines are for a pipe. */
const columns = 160;

/** What is due as plain lines, for pipes and screen readers: at which moment, the list, and what is not in it. */
export async function dueLines(client: Client): Promise<readonly string[]> {
  const [{ company }, { now }, obligations] = await Promise.all([
    client.rules.active(),
    client.clock.get(),
    client.obligations.list({ state: 'open', limit: most }),
  ]);
  const list = dueList(partOf(obligations), now);
  const titles = list.columns.map(({ title }) => title);
  const cells = list.rows.map((row) => row.cells);
  const widths = layOut(list.columns, cells, columns);
  const table = [titles, ...cells].map((row) => line(row, list.columns, widths).trimEnd());
  return [
    `Due at ${safeText(company.name)}, ${dayAndTime(now, company.zone)} ${company.zone}`,
    ...(cells.length === 0 ? [list.empty] : table),
    ...(list.note === null ? [] : [list.note]),
  ];
}
