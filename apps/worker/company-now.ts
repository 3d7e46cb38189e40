import { companyMoment, type CompanyClock, type Moment } from '@smk/plan';
import { readClock, type Store } from '@smk/store';

/** The company's moment, by its clock as it was at most a second ago. */
export type CompanyNow = { readonly now: () => Moment; readonly stop: () => void };

/** Reads the company's clock, and again each second, so that a change reaches every process. */
export async function followClock(store: Store): Promise<CompanyNow> {
  let clock: CompanyClock = await readClock(store.db);
  const timer = setInterval(() => {
    readClock(store.db).then(
      (read) => {
        clock = read;
      },
      // The database is away: its clock is what it was.
      () => {},
    );
  }, 1_000);
  return { now: () => companyMoment(clock, Date.now()), stop: () => clearInterval(timer) };
}
