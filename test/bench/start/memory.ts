import { readdirSync, readFileSync } from 'node:fs';

/** Bytes by part, of a process and all that it started; memory that several share is counted once. Linux only. */
export function memoryOf(root: number): Readonly<Record<string, number>> {
  const processes = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => read(Number(name))),
  );
  const below = (pid: number): boolean => pid === root || (processes.has(pid) && below(processes.get(pid)!.parent));
  const parts: Record<string, number> = {};
  for (const [pid, { command, bytes }] of processes) {
    if (!below(pid)) continue;
    const part = partOf(command);
    parts[part] = (parts[part] ?? 0) + bytes;
  }
  return parts;
}

type Process = { readonly parent: number; readonly command: string; readonly bytes: number };

/** A process that ended meanwhile is none. */
function read(pid: number): [number, Process][] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    // The proportional set size: a page that n processes share counts as 1/n with each.
    const pss = /^Pss: +(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return [[pid, { parent, command, bytes: Number(pss?.[1] ?? 0) * 1_024 }]];
  } catch {
    return [];
  }
}

function partOf(command: string): string {
  if (command.includes('postgres')) return 'PostgreSQL';
  if (command.includes('start-dev')) return 'Temporal';
  if (command.includes('apps/api/main')) return 'API and worker';
  if (command.includes('dashboard.js')) return 'dashboard';
  return 'npm and smk';
}
