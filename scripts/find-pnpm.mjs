import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { giveUp, say } from './say.mjs';
import { runQuietly } from './run.mjs';

const windows = process.platform === 'win32';

/** The path of pnpm in `version`: from the PATH, the user's cache, or brought there by npm. */
export async function findPnpm(version) {
  const onPath = await runQuietly('pnpm', ['--version'], { cwd: homedir(), shell: windows });
  if (onPath.code === 0 && onPath.said.trim() === version) return 'pnpm';
  const home = join(userCache(), 'smarketing-as-code', `pnpm-${version}`);
  const pnpm = join(home, 'node_modules', '.bin', windows ? 'pnpm.cmd' : 'pnpm');
  if (existsSync(pnpm)) return pnpm;
  say(`Bringing pnpm ${version} …`);
  const half = `${home}.${process.pid}`;
  try {
    mkdirSync(half, { recursive: true });
  } catch ({ code }) {
    giveUp(
      `${dirname(home)} cannot be written (${code}): see that it can be, or set XDG_CACHE_HOME to another folder.`,
    );
  }
  const npm = await runQuietly(
    'npm',
    ['install', '--prefix', half, '--no-save', '--no-audit', '--no-fund', `pnpm@${version}`],
    { shell: windows },
  );
  if (npm.code === 127) giveUp('npm is not on the PATH: install Node 20 or newer together with npm, then start again.');
  if (npm.code !== 0) {
    rmSync(half, { recursive: true, force: true });
    giveUp(
      `npm could not bring pnpm ${version} (${lastLine(npm.said)}): see that the network and the registry that npm is set up for can be reached, then start again.`,
    );
  }
  rmSync(home, { recursive: true, force: true });
  mkdirSync(dirname(home), { recursive: true });
  renameSync(half, home);
  return pnpm;
}

/** The line of npm's or pnpm's talk that says what was wrong. */
export function lastLine(said) {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const error = lines.find((line) => /ERR_|npm error (?!code|A complete log)|^error/i.test(line));
  return (error ?? lines.at(-1) ?? 'it said nothing').replace(/https?:\/\/\S+/g, 'the registry');
}

function userCache() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}
