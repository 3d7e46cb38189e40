import type { LeadHistory } from '@smk/engine';
import type { Moment, Plan, TestBlock, TestStep } from '@smk/plan';
import { createPeople } from '../people.ts';
import { createWorld, type Watch, type World } from '../world.ts';
import { meetsOfAll } from './of-all.ts';

/** A lead of those that come in side by side, once it has come. */
type Row = { readonly block: TestBlock; world: World | null };

/** What happens next: a lead comes in, something happens to it, or something is looked at in all. */
type Next = { readonly at: Moment; readonly row: Row | null; readonly step: TestStep | null };

/** What was so instead, where something was expected or done in vain. */
export type InVain = { readonly step: TestStep; readonly instead: string };

/**
 * Lets leads come in one by one who share people and their turns, and everything happen in the order of its moments; of one moment in
 * the order of the table. `take` does what a step says with the world of its lead.
 */
export function rehearseTogether(
  plan: Plan,
  test: TestBlock,
  watch: Watch | null,
  take: (step: TestStep, world: World) => string | null,
): { readonly worlds: readonly World[]; readonly inVain: readonly InVain[] } {
  const rows = (test.together ?? []).map((block): Row => ({ block, world: null }));
  // Whoever is away or has much is so for all leads.
  const people = createPeople(plan, rows[0]?.block.people, test.asOf);
  const inVain = inOrder(rows, test.steps).flatMap(({ at, row, step }): InVain[] => {
    passTime(rows, step?.kind === 'expect' ? at + 1 : at);
    if (row === null) {
      const instead =
        step?.kind === 'expect' ? meetsOfAll(step.that, { plan, leads: rows.flatMap(historyOf), at }) : null;
      return instead === null ? [] : [{ step: step!, instead }];
    }
    if (step === null) {
      row.world = createWorld(plan, { given: row.block.given, asOf: at }, watch, { people, known: [] });
      return [];
    }
    const instead = take(step, row.world!);
    return instead === null ? [] : [{ step, instead }];
  });
  return { worlds: rows.flatMap(({ world }) => world ?? []), inVain };
}

function inOrder(rows: readonly Row[], ofAll: readonly TestStep[]): readonly Next[] {
  const ofRows = rows.flatMap((row): Next[] => [
    { at: row.block.asOf, row, step: null },
    ...row.block.steps.map((step) => ({ at: step.at, row, step })),
  ]);
  const looks = ofAll.map((step): Next => ({ at: step.at, row: null, step }));
  return [...ofRows, ...looks].toSorted((a, b) => a.at - b.at);
}

/** Lets happen, in due order over all leads, what wants to happen by a moment. */
function passTime(rows: readonly Row[], until: Moment): void {
  for (;;) {
    const waiting = rows.flatMap(({ world }) => {
      const at = world?.next() ?? null;
      return world && at !== null && at <= until ? [{ world, at }] : [];
    });
    const first = waiting.toSorted((a, b) => a.at - b.at)[0];
    if (first === undefined) return;
    first.world.passTime(first.at);
  }
}

function historyOf({ block, world }: Row): readonly LeadHistory[] {
  if (world === null) return [];
  return [
    {
      cameAt: block.asOf,
      facts: world.lead(),
      entered: world.decisions.flatMap(({ at, facts, standing, entered }) =>
        entered.map((stage) => ({ stage, at, facts: { ...facts, standing } })),
      ),
      handoffs: world.handoffs.map(({ slice, case: now }) => ({ slice, case: now })),
    },
  ];
}
