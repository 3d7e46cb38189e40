import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunAs } from './child.ts';
import { HostFailure } from './host-failure.ts';

/**
 * Whom PostgreSQL runs as: the caller, or where the caller is root, whom PostgreSQL refuses, the owner of the data or
 * the user `postgres`, which is made if the machine has none.
 */
export function postgresUser(data: string, programs: readonly string[]): RunAs | null {
  if (process.getuid?.() !== 0) {
    requireOwnData(data);
    return null;
  }
  const identity = ownerOf(data) ?? userNamed('postgres') ?? madeUser();
  const way = [data, ...programs].flatMap(ancestors);
  return { ...identity, mayPass: way.some((folder) => !mayEnter(folder, identity)) };
}

type Identity = { readonly uid: number; readonly gid: number };

function requireOwnData(data: string): void {
  const me = process.getuid?.();
  if (me === undefined || !existsSync(data) || statSync(data).uid === me) return;
  throw new HostFailure(
    `${data} belongs to another user: start as that user, or move the folder away to begin with empty data.`,
  );
}

function ownerOf(data: string): Identity | null {
  if (!existsSync(data)) return null;
  const { uid, gid } = statSync(data);
  return uid === 0 ? null : { uid, gid };
}

function userNamed(name: string): Identity | null {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function madeUser(): Identity {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
  } catch {
    // Another start may have made it in the meantime; looked up below.
  }
  const made = userNamed('postgres');
  if (made) return made;
  throw new HostFailure(
    'PostgreSQL does not run as root and the user `postgres` could not be made: start as another user, or run `useradd --system postgres`.',
  );
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

function mayEnter(folder: string, { uid, gid }: Identity): boolean {
  if (!existsSync(folder)) return true;
  const stat = statSync(folder);
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
}
