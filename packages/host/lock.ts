import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { HostFailure, systemCode } from './host-failure.ts';
import { processStart } from './process-start.ts';

type Holder = { readonly pid: number; readonly start: string | null; readonly since: string };

/**
 * Takes the lock `file` for this process until it is released or the process is gone, however it went.
 * Throws a `HostFailure` that names the holder if another living process has it.
 */
export function takeLock(file: string, what: string): { readonly release: () => void } {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  const holder: Holder = { pid: process.pid, start: processStart(process.pid), since: new Date().toISOString() };
  writeFileSync(mine, JSON.stringify(holder));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(mine, file)) return { release: () => rmSync(file, { force: true }) };
      const other = readHolder(file);
      if (other && processStart(other.pid) === other.start) {
        const since = other.since.slice(11, 16);
        throw new HostFailure(
          `${what} is already running as process ${other.pid} since ${since} UTC: use it, or stop it with Ctrl-C or \`kill ${other.pid}\`.`,
        );
      }
      discardStale(file, other);
    }
    throw new HostFailure(`${what} could not take the lock ${file}: remove this file if nothing is running.`);
  } finally {
    unlinkSync(mine);
  }
}

/** A link appears whole or not at all, so that nobody reads a lock that is half written. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Two processes may find the same stale lock: whoever moved away a fresh one by mistake puts it back. */
function discardStale(file: string, stale: Holder | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== stale?.pid && processStart(moved.pid) === moved.start) linked(aside, file);
  rmSync(aside, { force: true });
}
