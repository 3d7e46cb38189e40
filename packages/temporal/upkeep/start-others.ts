import type { CompanyClock, Moment } from '@smk/plan';
import { activePlan, listActivations, openImports, readClock, readReview } from '@smk/store';
import type { ReconcilerOptions } from '../reconciler.ts';

/**
 * Starts what runs besides open cases: qualification, imports, and reviews that nobody opened; answers how many of those.
 * `patience` is how long, in milliseconds of the server, a Schedule is waited for that would open one.
 */
export async function startOthers(options: ReconcilerOptions, patience: number): Promise<number> {
  const { store, runs, company, now } = options;
  const clock = await readClock(store.db);
  await runs.ensureQualification({ company, clock });
  for (const each of await openImports(store.db)) await runs.startIntake({ company, clock, import: each });
  return openForgottenReviews(options, clock, now() - patience * clock.rate);
}

/** Reviews whose moment came by `until` while no Schedule was there to fire; none from before the company began. */
async function openForgottenReviews(
  { store, runs, company }: ReconcilerOptions,
  clock: CompanyClock,
  until: Moment,
): Promise<number> {
  const active = await activePlan(store.db);
  const began = (await listActivations(store.db)).at(-1)?.at;
  if (active === null || began === undefined) return 0;
  let opened = 0;
  for (const rule of active.plan.reviews) {
    for (const { period, at } of rule.due) {
      if (at <= began || at > until || (await readReview(store.db, `${rule.name}:${period}`)) !== null) continue;
      if (await runs.startReview({ company, clock, review: rule.name, period, open: null })) opened += 1;
    }
  }
  return opened;
}
