import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('../../dashboard', import.meta.url));

/** The dashboard's bundle; built where there is none, or its sources are newer. */
export async function dashboardProgram(): Promise<string> {
  const bundle = join(folder, 'dist', 'dashboard.js');
  if (existsSync(bundle) && statSync(bundle).mtimeMs >= newestSource(folder)) return bundle;
  await promisify(execFile)(process.execPath, [join(folder, 'build.ts')]);
  return bundle;
}

function newestSource(inside: string): number {
  const times = readdirSync(inside, { withFileTypes: true }).map((entry) => {
    const path = join(inside, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'node_modules' ? 0 : newestSource(path);
    return statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
