import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPnpm, lastLine } from './find-pnpm.mjs';
import { runQuietly } from './run.mjs';
import { giveUp, say } from './say.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const bin = join(root, 'node_modules', '.bin');

/** The pinned Node, once the workspace is installed. */
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment in which `node`, `tsc` and the others are those of the workspace, and `pnpm` is the one that installed it. */
export const environment = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

const stamp = join(root, 'node_modules', '.smk-installed');

/** Installs what the lock file says, unless that is what is there. Needs Node 20 and npm, nothing else. */
export async function bringWorkspace() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) giveUp(`Node ${process.versions.node} is too old: install Node 20 or newer, then start again.`);
  const wanted = fingerprint();
  if (isWhole(wanted)) return;
  await install(wanted);
}

/** Puts pnpm on the PATH of what is run: turbo asks for it. */
export async function bringPnpm() {
  const pnpm = await findPnpm(pnpmVersion());
  if (pnpm !== 'pnpm') environment.PATH += `${delimiter}${dirname(pnpm)}`;
}

async function install(wanted) {
  if (existsSync(join(root, 'node_modules')) && !existsSync(stamp))
    say('An earlier installation was not finished: going on with it.');
  const pnpm = await findPnpm(pnpmVersion());
  rmSync(stamp, { force: true });
  say('Installing the workspace (some minutes on a slow network) …');
  const installed = await runQuietly(pnpm, ['install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    // Without it pnpm asks before it replaces what another version of it installed.
    env: { ...process.env, CI: 'true' },
    shell: process.platform === 'win32',
    onLine: everyFewSeconds((line) => line.startsWith('Progress:') && say(`  ${line}`)),
  });
  if (installed.code !== 0) {
    giveUp(
      `pnpm could not install the workspace (${lastLine(installed.said)}): see that the network can be reached and the disk has room, then start again; it goes on where it was.`,
    );
  }
  writeFileSync(stamp, wanted);
  if (!isWhole(wanted)) giveUp('The installation is not whole: remove the folder node_modules, then start again.');
}

function pnpmVersion() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return packageManager.split('@')[1];
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function isWhole(wanted) {
  const stamped = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  return stamped && existsSync(node) && packages().every((folder) => existsSync(join(folder, 'node_modules')));
}

/** Each has at least the compiler as a dependency, so that each has the folder. */
function packages() {
  const inside = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  );
  return [...inside, join(root, 'test')].filter((folder) => existsSync(join(folder, 'package.json')));
}

function everyFewSeconds(tell) {
  let last = 0;
  return (line) => {
    if (Date.now() - last < 4_000) return;
    if (tell(line) !== false) last = Date.now();
  };
}
