import { findTemporal, startPostgres, startTemporal } from '@smk/host';
import type { Place } from './place.ts';
import type { Environment } from '../world.ts';

/** What the API and the worker need to know about PostgreSQL and Temporal, and how those of our own are stopped. */
export type Servers = {
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
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
    return { env: { ...facts.value.env, ...obligations.value.env }, stop };
  }
  await stop();
  throw facts.status === 'rejected' ? facts.reason : obligations.status === 'rejected' && obligations.reason;
}

const notOurs: Servers = { env: {}, stop: async () => {} };

async function ownPostgres(place: Place, env: Environment, say: (line: string) => void): Promise<Servers> {
  if (env['DATABASE_URL']) return notOurs;
  const server = await startPostgres({ dir: place.postgres, durable: true });
  say(`  PostgreSQL  127.0.0.1:${server.port}`);
  return { env: { DATABASE_URL: server.url }, stop: server.stop };
}

async function ownTemporal(place: Place, env: Environment, say: (line: string) => void): Promise<Servers> {
  if (env['TEMPORAL_ADDRESS'] || env['TEMPORAL_PROFILE'] || env['TEMPORAL_CONFIG_FILE']) return notOurs;
  const program = await findTemporal({ say: (line) => say(`  ${line}`) });
  const server = await startTemporal({ program, file: place.temporal, log: place.log('temporal') });
  say(`  Temporal    ${server.address}`);
  return { env: { TEMPORAL_ADDRESS: server.address }, stop: server.stop };
}
