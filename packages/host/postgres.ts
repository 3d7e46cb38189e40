import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child } from './child.ts';
import { freePort, isPortFree } from './free-port.ts';
import { HostFailure } from './host-failure.ts';
import { takeLock } from './lock.ts';
import { clusterFiles, prepareCluster, type ClusterFiles } from './postgres-cluster.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { postgresUser } from './postgres-user.ts';
import { clearOrphan, postmaster } from './postmaster.ts';

export type Postgres = {
  /** For `pg`: user, password and database included. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Ends connections and stops; the data are whole on the disk. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Resolves when the process is gone, by itself or because it was stopped. */
  readonly exited: Promise<void>;
  /** The file into which it writes what happens. */
  readonly log: string;
};

/**
 * Starts PostgreSQL on the loopback interface with its data in `dir`, making them on the first start.
 * `port` absent: a free one. `durable: false` syncs nothing, for tests alone. Throws `HostFailure`.
 */
export async function startPostgres(options: {
  readonly dir: string;
  readonly port?: number;
  readonly durable: boolean;
}): Promise<Postgres> {
  const dir = resolve(options.dir);
  if (options.port !== undefined && !(await isPortFree(options.port))) throw portTaken(options.port);
  mkdirSync(dir, { recursive: true });
  const lock = takeLock(join(dir, 'lock'), `PostgreSQL on ${dir}`);
  try {
    const files = clusterFiles(dir);
    const programs = await postgresPrograms();
    const runAs = postgresUser(files.data, [programs.postgres, programs.initdb]);
    const password = await prepareCluster(files, programs, runAs, options.durable);
    await clearOrphan(files.data);
    const start = (port: number): Child =>
      startChild(programs.postgres, ['-D', files.data, '-p', String(port), ...settings(options.durable)], {
        log: files.log,
        // For PostgreSQL this ends connections; SIGTERM would wait for them.
        stopSignal: 'SIGINT',
        runAs,
        env: { LC_ALL: 'C' },
      });
    const { child, port } = await startUntilReady(start, files, options.port);
    void child.exited.then(lock.release);
    const url = `postgres://smk:${password}@127.0.0.1:${port}/postgres`;
    return {
      url,
      port,
      pid: child.pid,
      stop: () => child.stop(),
      kill: child.kill,
      exited: child.exited,
      log: files.log,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function settings(durable: boolean): string[] {
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=400'];
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : unsafe),
  ];
  return all.flatMap((setting) => ['-c', setting]);
}

/** A port found free may be gone a moment later, and a killed predecessor may still be going: both are tried again. */
async function startUntilReady(
  start: (port: number) => Child,
  files: ClusterFiles,
  wanted: number | undefined,
): Promise<{ child: Child; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const child = start(port);
    if (await becameReady(child, files.data)) return { child, port };
    await child.stop();
    const said = child.said();
    if (wanted !== undefined && said.includes('Address already in use')) throw portTaken(wanted);
    const passing = said.includes('Address already in use') || said.includes('still in use');
    if (!passing || attempt === 20)
      throw new HostFailure(`PostgreSQL did not start (${lastWords(said)}): see ${files.log}.`);
    await sleep(250);
  }
}

async function becameReady(child: Child, data: string): Promise<boolean> {
  // Recovery after a power cut can take a while on a slow disk.
  const deadline = Date.now() + 120_000;
  while (child.running() && Date.now() < deadline) {
    const server = postmaster(data);
    if (server?.ready && server.pid === child.pid) return true;
    await sleep(25);
  }
  return false;
}

function lastWords(said: string): string {
  const lines = said.trim().split('\n');
  return (
    (lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|ERROR):\s*/, '') ||
    'it said nothing'
  );
}

function portTaken(port: number): HostFailure {
  return new HostFailure(`Port ${port} is taken by another program: stop that, or choose another port for PostgreSQL.`);
}
