import type { FactValue, Fields, Table } from '@smk/plan';
import { truthOf } from './condition.ts';
import type { Situation } from './situation.ts';

/** What a table picks by the truths of its rows. */
export function tableOf(name: string, situation: Situation, data: Fields): FactValue {
  const table = situation.plan.tables?.find((one) => one.name === name);
  if (table === undefined) throw new Error(`The plan has no table ${name}.`);
  const rows = table.rows.map((row) => ({ then: row.then, truth: truthOf(row.when.condition, situation, data) }));
  return picked(table.picks, rows);
}

function picked(
  picks: Table['picks'],
  rows: readonly { readonly then: Table['rows'][number]['then']; readonly truth: ReturnType<typeof truthOf> }[],
): FactValue {
  const matching = rows.filter((row) => row.truth === true).map((row) => row.then);
  switch (picks) {
    case 'only match':
      return matching[0] ?? null;
    case 'first match':
      return rows.find((row) => row.truth !== false)?.truth === true ? matching[0]! : null;
    case 'every match':
      return rows.some((row) => row.truth === 'unknown') ? null : matching;
  }
}
