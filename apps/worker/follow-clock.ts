import { companyMoment, type CompanyClock, type Moment } from '@smk/plan';
import { readClock, type Store } from '@smk/store';

export type FollowedClock = {
  /** The company's clock as it was at most a second ago. */
  readonly clock: () => CompanyClock;
  /** The company's moment by it. */
  readonly now: () => Moment;
  /** Reads the clock at once, after it was set. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

/** Reads the company's clock, and again each second, since other processes may set it. */
export async function followClock(store: Store): Promise<FollowedClock> {
  let clock: CompanyClock = await readClock(store.db);
  const refresh = async (): Promise<void> => {
    clock = await readClock(store.db);
  };
  // While the database is away its clock is what it was.
  const timer = setInterval(() => void refresh().catch(() => {}), 1_000);
  return { clock: () => clock, now: () => companyMoment(clock, Date.now()), refresh, stop: () => clearInterval(timer) };
}
