import { setTimeout as sleep } from 'node:timers/promises';
import type { Moment } from '@smk/plan';
import type { Store } from '@smk/store';
import type { Temporal } from '@smk/temporal';
import type { CompanyTime } from './company-time.ts';
import { eventually } from './eventually.ts';
import { begunActivities, isSettled, underWay, type UnderWay } from './in-flight.ts';
import type { Ledger } from './ledger.ts';
import type { Part } from './supervised.ts';

type InFlight = UnderWay & { readonly requests: number };

/** A part that was killed while it had work in hand. */
export type Fault = {
  readonly part: string;
  readonly from: Moment;
  /** When the process was there again. */
  readonly to: Moment;
  /** What was in flight as it died; `requests` are calls to the API, `activities` steps of workflows that were begun (`null`: Temporal was dead). */
  readonly inFlight: InFlight & { readonly activities: number | null };
  /** Milliseconds of the server, counted from the kill: until the process was there again, until all that was in flight was carried out. */
  readonly down: number;
  readonly recovered: number;
};

export type Striking = {
  readonly part: string;
  readonly process: Part;
  /** Milliseconds that it stays away before it is started again. */
  readonly away: number;
  /** Whether enough is in flight to be worth a kill. */
  readonly isBusy: (inFlight: InFlight) => boolean;
  /** What happens to it while it is dead. */
  readonly meanwhile?: () => Promise<void>;
};

export type StrikePorts = {
  readonly store: Store;
  readonly temporal: Temporal;
  readonly ledger: Ledger;
  readonly time: CompanyTime;
};

/** Milliseconds to wait for work in hand, for recovery, and between two looks. */
const patience = { work: 30_000, recovery: 60_000 };
const pause = 2;

/** Waits until a part has work in hand, kills it, starts it again after a while, and waits until that work is done. */
export async function strike({ store, temporal, ledger, time }: StrikePorts, striking: Striking): Promise<Fault> {
  const { part, process, away, isBusy, meanwhile = async () => {} } = striking;
  const look = async (): Promise<InFlight> => ({
    ...(await underWay(store, time.now())),
    requests: ledger.open().length,
  });
  const before = await eventually(look, isBusy, {
    limit: patience.work,
    pause,
    otherwise: `${part} has no work in hand`,
  });
  const killed = performance.now();
  const from = time.now();
  await process.kill();
  const requests = ledger.open();
  // What is left once it is dead; PostgreSQL itself can only be asked before.
  const left = await look().catch(() => before);
  const inFlight = { ...left, requests: requests.length, activities: await begunActivities(temporal) };
  await meanwhile();
  await sleep(away);
  await process.start();
  const down = performance.now() - killed;
  const to = time.now();
  await eventually(look, (now) => isSettled(inFlight, now), {
    limit: patience.recovery,
    pause,
    otherwise: `${part} has not recovered`,
  });
  await Promise.allSettled(requests);
  return { part, from, to, inFlight, down, recovered: performance.now() - killed };
}
