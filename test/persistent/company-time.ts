import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@smk/api/client';
import { companyMoment, serverWait, type CompanyClock, type Moment } from '@smk/plan';

/** The company's clock, as it was set. */
export type CompanyTime = {
  readonly clock: CompanyClock;
  readonly now: () => Moment;
  readonly until: (moment: Moment) => Promise<void>;
};

/** Sets the company's clock through the API; from then on it shows `now` and runs at `rate`. */
export async function setCompanyTime(client: Client, now: Moment, rate: number): Promise<CompanyTime> {
  await client.clock.set({ now, rate });
  const { offset } = await client.clock.get();
  const clock = { offset, rate };
  return {
    clock,
    now: () => companyMoment(clock, Date.now()),
    until: (moment) => sleep(serverWait(clock, Date.now(), moment)),
  };
}
