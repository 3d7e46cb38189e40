import { findTemporal, startPostgres, startTemporal } from '@smk/host';
import type { Place } from './place.ts';
import type { Environment } from '../world.ts';

/** A part that runs no more, with the file in which it says why. */
export type Ended = { readonly part: 'API' | 'PostgreSQL' | 'Temporal'; readonly log: string };

/** What the API and the worker need to know about PostgreSQL and Temporal, and how those of our own are stopped. */
export type Servers = {
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
  /** Resolves when one of our own has ended, by itself or because it was stopped. */
  readonly ended: Promise<Ended>;
};

/**
 * PostgreSQL and Temporal: those that the environment names (`DATABASE_URL`, `TEMPORAL_ADDRESS` or a profile),
 * else our own in the installation's folder. Throws `HostFailure`; what was started is stopped then.
 */
export async function startServers(place: Place, env: Environment, say: (line: string) => void): Promise<Servers> {
  const [facts, obligations] = await Promise.allSettled([ownPostgres(place, env, say), ownTemporal(place, env, say)]);
  const stop = async (): Promise<void> => {
    if (obligations.status === 'fulfilled') await obligations.value.stop();
    if (facts.status === 'fulfilled') await facts.value.stop();
  };
  if (facts.status === 'fulfilled' && obligations.status === 'fulfilled') {
    const ended = Promise.race([facts.value.ended, obligations.value.ended]);
    return { env: { ...facts.value.env, ...obligations.value.env }, stop, ended };
  }
  await stop();
  throw facts.status === 'rejected' ? facts.reason : obligations.status === 'rejected' && obligations.reason;
}

const notOurs: Servers = { env: {}, stop: async () => {}, ended: new Promise(() => {}) };

async function ownPostgres(place: Place, env: Environment, say: (line: string) => void): Promise<Servers> {
  if (env['DATABASE_URL']) return notOurs;
  const server = await startPostgres({ dir: place.postgres, durable: true });
  say(`  PostgreSQL  127.0.0.1:${server.port}`);
  const ended = server.exited.then((): Ended => ({ part: 'PostgreSQL', log: server.log }));
  return { env: { DATABASE_URL: server.url }, stop: server.stop, ended };
}

async function ownTemporal(place: Place, env: Environment, say: (line: string) => void): Promise<Servers> {
  if (env['TEMPORAL_ADDRESS'] || env['TEMPORAL_PROFILE'] || env['TEMPORAL_CONFIG_FILE']) return notOurs;
  const program = await findTemporal({ say: (line) => say(`  ${line}`) });
  const server = await startTemporal({ program, file: place.temporal, log: place.log('temporal') });
  say(`  Temporal    ${server.address}`);
  const ended = server.exited.then((): Ended => ({ part: 'Temporal', log: place.log('temporal') }));
  return { env: { TEMPORAL_ADDRESS: server.address }, stop: server.stop, ended };
}
