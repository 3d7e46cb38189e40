import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startChild, startPostgres, startTemporal, type Child } from '@smk/host';
import { part, untilReady, type Part } from './supervised.ts';

/** An installation as it is run at scale: each part a process of its own, on free ports of the loopback interface. */
export type Machine = {
  readonly url: string;
  readonly key: string;
  readonly database: string;
  readonly temporalAddress: string;
  readonly postgres: Part;
  readonly temporal: Part;
  readonly worker: Part;
  readonly api: Part;
  /** Removes Temporal's database; its server is not running. */
  loseTemporalFile(): void;
  /** The end of what the API and the worker have said. */
  readonly lastWords: () => string;
  stop(): Promise<void>;
};

const main = (app: string): string => fileURLToPath(new URL(`../../apps/${app}/main.ts`, import.meta.url));

/** Starts PostgreSQL, Temporal with a database file, the API and the worker. What was started is stopped again if the rest fails. */
export async function startMachine(program: string): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'smk-faults-'));
  // PostgreSQL may run as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const file = join(folder, 'temporal', 'temporal.db');
  const key = 'the-key-of-this-run';
  const keyFile = join(folder, 'key');
  writeFileSync(keyFile, key, { mode: 0o600 });
  mkdirSync(join(folder, 'log'));

  const ports = { postgres: await freePort(), temporal: await freePort(), api: await freePort() };
  const url = `http://127.0.0.1:${ports.api}`;
  let database = '';
  const postgres = part(async () => {
    const server = await startPostgres({ dir: join(folder, 'postgres'), port: ports.postgres, durable: true });
    database = server.url;
    return server;
  });
  const temporal = part(() => startTemporal({ program, file, port: ports.temporal }));
  const temporalAddress = `127.0.0.1:${ports.temporal}`;
  const env = (): Record<string, string> => ({
    DATABASE_URL: database,
    TEMPORAL_ADDRESS: temporalAddress,
    SMK_PORT: String(ports.api),
    SMK_ADMIN_KEY_FILE: keyFile,
    SMK_RECONCILE_SECONDS: '2',
    SMK_WORKER: '',
  });
  const start = (app: string): Child =>
    startChild(process.execPath, [main(app)], { log: join(folder, 'log', app), stopSignal: 'SIGTERM', env: env() });
  const parts = {
    postgres,
    temporal,
    api: part(async () => {
      const child = start('api');
      await untilReady(child, () =>
        fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      );
      return child;
    }),
    worker: part(async () => {
      const child = start('worker');
      await untilReady(child, async () => child.said().includes('"Working."'));
      return child;
    }),
  };
  const stop = async (): Promise<void> => {
    await Promise.allSettled([parts.api.stop(), parts.worker.stop()]);
    await Promise.allSettled([temporal.stop(), postgres.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([postgres.start(), temporal.start()]);
    await parts.api.start();
    await parts.worker.start();
  } catch (failure) {
    await stop();
    throw failure;
  }
  return {
    url,
    key,
    database,
    temporalAddress,
    ...parts,
    loseTemporalFile: () => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    },
    lastWords: () =>
      ['api', 'worker']
        .map((app) => `${app}: ${readFileSync(join(folder, 'log', app), 'utf8').slice(-4_000)}`)
        .join('\n'),
    stop,
  };
}
