import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child } from './child.ts';
import { run } from './executables/run.ts';
import { freePort, isPortFree } from './free-port.ts';
import { HostFailure } from './host-failure.ts';
import { takeLock } from './lock.ts';
import { servesNamespace } from './temporal-ready.ts';

export type TemporalServer = {
  /** For clients and workers: `127.0.0.1:PORT`. */
  readonly address: string;
  readonly port: number;
  readonly namespace: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Resolves when the process is gone, by itself or because it was stopped. */
  readonly exited: Promise<void>;
};

type Options = {
  /** The program, as `findTemporal` finds it. */
  readonly program: string;
  /** The database file; `null` keeps everything in memory. */
  readonly file: string | null;
  /** Absent: a free one. */
  readonly port?: number;
  /** Absent: beside the database file, or among the system's temporary files. */
  readonly log?: string;
  readonly namespace?: string;
};

/**
 * Starts Temporal's server on the loopback interface and waits until it serves its namespace (`default` if absent).
 * Beside the file stands the version that wrote it; another version is refused. Throws `HostFailure`.
 */
export async function startTemporal(options: Options): Promise<TemporalServer> {
  const { program, port: wanted, namespace = 'default' } = options;
  const file = options.file === null ? null : resolve(options.file);
  if (wanted !== undefined && !(await isPortFree(wanted))) throw portTaken(wanted);
  if (file !== null) mkdirSync(dirname(file), { recursive: true });
  const lock = file === null ? null : takeLock(`${file}.lock`, `Temporal on ${file}`);
  try {
    if (file !== null) await keepVersion(file, program);
    const log = options.log ?? (file === null ? join(tmpdir(), `smk-temporal-${process.pid}.log`) : `${file}.log`);
    const { child, port } = await startUntilReady(program, file, log, wanted, namespace);
    if (lock) void child.exited.then(lock.release);
    return {
      address: `127.0.0.1:${port}`,
      port,
      namespace,
      pid: child.pid,
      stop: () => child.stop(10_000),
      kill: child.kill,
      exited: child.exited,
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** What a server of one version wrote is not for another: the file's format may differ, in either direction. */
async function keepVersion(file: string, program: string): Promise<void> {
  const beside = `${file}.version`;
  const ran = await run(program, ['--version'], { limit: 20_000 });
  if (!ran.ok)
    throw new HostFailure(`${program} does not run (${ran.because}): remove it, and start again to fetch it anew.`);
  const version = ran.output.trim();
  const before = existsSync(beside) ? readFileSync(beside, 'utf8').trim() : null;
  if (existsSync(file) && before !== null && before !== version) {
    throw new HostFailure(
      `${file} was written by ${before} and this is ${version}: remove ${file}*, and what is open is started anew from PostgreSQL; or set TEMPORAL_ADDRESS to a server of that version.`,
    );
  }
  writeFileSync(beside, `${version}\n`);
}

async function startUntilReady(
  program: string,
  file: string | null,
  log: string,
  wanted: number | undefined,
  namespace: string,
): Promise<{ child: Child; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const child = startChild(program, await commandLineOf(file, port, namespace), { log, stopSignal: 'SIGTERM' });
    if (await becameReady(child, port, namespace)) return { child, port };
    await child.stop(2_000);
    const said = child.said();
    if (wanted !== undefined && !(await isPortFree(wanted))) throw portTaken(wanted);
    const passing = said.includes('address already in use') || said.includes("can't listen");
    if (!passing || attempt === 5)
      throw new HostFailure(
        `Temporal did not start (${said.trim().split('\n').at(-1) || 'it said nothing'}): see ${log}.`,
      );
  }
}

async function commandLineOf(file: string | null, port: number, namespace: string): Promise<string[]> {
  const onDisk = [
    '--db-filename',
    file ?? '',
    '--sqlite-pragma',
    'journal_mode=WAL',
    '--sqlite-pragma',
    'synchronous=NORMAL',
  ];
  return [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
    ...[
      '--metrics-port',
      String(await freePort()),
      '--log-level',
      'warn',
      '--disable-config-file',
      '--disable-config-env',
    ],
    ...(namespace === 'default' ? [] : ['--namespace', namespace]),
    ...(file === null ? [] : onDisk),
  ];
}

async function becameReady(child: Child, port: number, namespace: string): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  while (child.running() && Date.now() < deadline) {
    if (await servesNamespace(port, namespace)) return true;
    await sleep(50);
  }
  return false;
}

function portTaken(port: number): HostFailure {
  return new HostFailure(`Port ${port} is taken by another program: stop that, or choose another port for Temporal.`);
}
