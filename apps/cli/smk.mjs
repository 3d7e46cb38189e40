import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// Said here, since an older Node cannot even load what follows.
const { node } = process.versions;
if (Number(node.split('.')[0]) < 24) {
  process.stderr.write(
    `smk needs Node 24 or newer, and this is Node ${node}: \`npm start\` brings it into this folder, and from then on \`npm run --silent smk -- COMMAND\` uses it.\n`,
  );
  process.exit(2);
}

// What was compiled is kept, by Node: to compile this program takes longer than to check rules with it. Threads and processes that it
// starts find it by the variable. This file is no TypeScript, since what compiles that is itself slow to load.
const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
const cache = XDG_CACHE_HOME || LOCALAPPDATA;
const ofUser = cache || join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
process.env.NODE_COMPILE_CACHE ??= join(ofUser, 'smarketing-as-code', 'compiled');
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);

// Commands that read once and tell: their heap grows by little at a time, in all threads. It costs a tenth of the time and halves the
// memory, and would be wrong for what serves for long.
if (['check', 'diff', 'simulate'].includes(process.argv[2] ?? '')) {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=30');
}

await import('./main.ts');
