import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// What was compiled is kept, by Node: to compile this program takes longer than to check rules with it. Threads and processes that it
// starts find it by the variable. This file is no TypeScript, since what compiles that is itself slow to load.
const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
const cache = XDG_CACHE_HOME || LOCALAPPDATA;
const ofUser = cache || join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
process.env.NODE_COMPILE_CACHE ??= join(ofUser, 'smarketing-as-code', 'compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import('./main.ts');
