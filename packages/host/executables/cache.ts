import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { HostFailure, systemCode } from '../host-failure.ts';
import { sha256 } from './checked.ts';
import type { PinnedProgram } from './pinned.ts';

/** Where the user's cache keeps a program, whether it is there or not. */
export const cachedPath = ({ name, version }: PinnedProgram, cache = userCache()): string =>
  join(cache, 'smarketing-as-code', `${name}-${version}`, name);

/** Whether the cached file is what was pinned, or what was built here from its source, which no pinned hash can know. */
export function isAsPut(program: PinnedProgram, cached: string): boolean {
  const found = sha256(readFileSync(cached));
  if (found === program.hashes[`${process.platform}-${process.arch}`]?.program) return true;
  return program.source !== null && existsSync(sumFile(cached)) && readFileSync(sumFile(cached), 'utf8') === found;
}

/** Puts a checked program where it is found next time. Throws `HostFailure` where the cache cannot be written. */
export function putIntoCache(bytes: Buffer, cached: string): void {
  try {
    mkdirSync(dirname(cached), { recursive: true });
    const written = `${cached}.${process.pid}`;
    writeFileSync(written, bytes);
    chmodSync(written, 0o755);
    // Invariant: what stands in the cache is whole and was checked; it is moved there at once.
    renameSync(written, cached);
    writeFileSync(sumFile(cached), sha256(bytes));
  } catch (error) {
    const because = systemCode(error);
    if (because === null) throw error;
    throw new HostFailure(
      `${dirname(cached)} cannot be written (${because}): see that it can be and the disk has room, or set XDG_CACHE_HOME to another folder.`,
    );
  }
}

const sumFile = (cached: string): string => `${cached}.sha256`;

function userCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}
