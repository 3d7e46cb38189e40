import type { Subject } from '@smk/plan';
import { openCases, type Store } from '@smk/store';
import type { Runs } from '@smk/temporal';
import { eventually } from './eventually.ts';
import { strike, type Fault, type Striking, type StrikePorts } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Machine } from './machine.ts';

/** Milliseconds that a part stays away before it is started again. */
const away = 500;

/** Whether somebody acts, and Temporal is to be told or has been asked. */
const hasActs: Striking['isBusy'] = ({ requests, inputs, messages }) =>
  requests > 0 && inputs.length + messages.length > 0;

export type Broken = {
  readonly faults: readonly Fault[];
  /** Cases that were open when Temporal's database was removed, and milliseconds until the lists showed all of them again. */
  readonly restored: { readonly open: number; readonly took: number };
};

/** Kills each part once, in turn, some days of the company apart; last Temporal once more, with its database. */
export async function breakThings(machine: Machine, runs: Runs, ports: StrikePorts): Promise<Broken> {
  const { store, ledger, time } = ports;
  const faults: Fault[] = [];
  const kill = async (at: string, striking: Omit<Striking, 'away'>): Promise<void> => {
    await time.until(Date.parse(at));
    faults.push(await strike(ports, { away, ...striking }));
  };
  await kill('2024-01-13T10:00:00Z', {
    part: 'worker',
    process: machine.worker,
    isBusy: ({ requests, inputs, transactions }) => requests > 0 && inputs.length > 0 && transactions > 0,
  });
  await kill('2024-01-16T10:00:00Z', {
    part: 'API',
    process: machine.api,
    isBusy: ({ requests }) => requests > 1,
    meanwhile: () => someWriteTurnedAway(ledger),
  });
  await kill('2024-01-18T10:00:00Z', {
    part: 'PostgreSQL',
    process: machine.postgres,
    isBusy: ({ requests, transactions }) => requests > 0 && transactions > 0,
  });
  await kill('2024-01-20T10:00:00Z', { part: 'Temporal', process: machine.temporal, isBusy: hasActs });

  let open: readonly Subject[] = [];
  let began = 0;
  await kill('2024-01-22T10:00:00Z', {
    part: 'Temporal’s database',
    process: machine.temporal,
    isBusy: hasActs,
    meanwhile: async () => {
      machine.loseTemporalFile();
      open = await openSubjects(store);
      began = performance.now();
    },
  });
  await eventually(
    () => missing(store, runs, open),
    (left) => left === 0,
    { limit: 60_000, otherwise: 'Not all open cases run again' },
  );
  return { faults, restored: { open: open.length, took: performance.now() - began } };
}

/** Waits until somebody who writes has met a dead part, as the web site does with its next form; a kill between two writes would show nothing. */
async function someWriteTurnedAway({ failures }: Ledger): Promise<void> {
  const before = failures.length;
  await eventually(
    () => Promise.resolve(failures.slice(before)),
    (since) => since.some(({ kind }) => kind !== 'read'),
    { limit: 20_000, otherwise: 'Nobody has written' },
  );
}

const openSubjects = async ({ db }: Store): Promise<readonly Subject[]> =>
  (await openCases(db, { after: null, limit: 5_000 })).map(({ subject }) => subject);

/** How many of these cases are open still and not in the lists. */
async function missing(store: Store, runs: Runs, subjects: readonly Subject[]): Promise<number> {
  const listed = new Set((await runs.listOpen())?.map(({ id }) => id));
  const open = new Set((await openSubjects(store)).map(({ id }) => id));
  return subjects.filter(({ id }) => open.has(id) && !listed.has(id)).length;
}
