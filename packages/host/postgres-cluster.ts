import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { guard, type RunAs } from './child.ts';
import { HostFailure } from './host-failure.ts';
import type { PostgresPrograms } from './postgres-programs.ts';

const major = '18';

/** PostgreSQL's files under `dir`: the cluster, and beside it the password, readable by the caller alone. */
export type ClusterFiles = { readonly data: string; readonly password: string; readonly log: string };

export const clusterFiles = (dir: string): ClusterFiles => ({
  data: join(dir, 'data'),
  password: join(dir, 'password'),
  log: join(dir, 'log'),
});

/** Makes the cluster if there is none, and returns its password. A making that was cut short is begun anew. */
export async function prepareCluster(
  files: ClusterFiles,
  programs: PostgresPrograms,
  runAs: RunAs | null,
  durable: boolean,
): Promise<string> {
  const made = madeBy(files.data);
  if (made !== null && existsSync(files.password)) {
    if (made === major) return readFileSync(files.password, 'utf8').trim();
    throw new HostFailure(
      `${files.data} was written by PostgreSQL ${made} and this is PostgreSQL ${major}: dump it with the old one and load it here, or move the folder away to begin with empty data.`,
    );
  }
  // Invariant: the password is written last, so that a cluster without one never held anything.
  if (made !== null || isFilled(files.data)) discardHalfMade(files.data);
  const password = randomBytes(24).toString('base64url');
  await initialise(files.data, password, programs, runAs, durable);
  writeFileSync(files.password, `${password}\n`, { mode: 0o600 });
  return password;
}

function madeBy(data: string): string | null {
  const file = join(data, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

const isFilled = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

/** Only a folder that looks like an unfinished cluster is removed, never somebody's files. */
function discardHalfMade(data: string): void {
  const looksHalfMade =
    existsSync(join(data, 'PG_VERSION')) ||
    existsSync(join(data, 'pg_wal')) ||
    statSync(data).uid !== process.getuid?.();
  const everRan = existsSync(join(data, 'postmaster.opts'));
  if (!looksHalfMade || everRan) {
    throw new HostFailure(
      `${data} holds files but no password is beside it: put the password file back, or move the folder away to begin with empty data.`,
    );
  }
  rmSync(data, { recursive: true });
}

async function initialise(
  data: string,
  password: string,
  programs: PostgresPrograms,
  runAs: RunAs | null,
  durable: boolean,
): Promise<void> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = join(data, '..', `password.${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs) for (const path of [data, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  const args = [
    `--pgdata=${data}`,
    '--username=smk',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
  const { program, args: guarded, identity } = guard(programs.initdb, args, { runAs });
  try {
    await promisify(execFile)(program, guarded, { ...identity, env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    const lines =
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n') : [String(error)];
    // What it tidies up afterwards is said last.
    const line = lines.find((each) => /could not|error:|FATAL/.test(each)) ?? lines.at(-1) ?? '';
    const said = line.replace(/^.*?(?:FATAL|error):\s*/, '');
    throw new HostFailure(
      `PostgreSQL could not make its data in ${data} (${said}): see that the disk has room and the folder can be written.`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
