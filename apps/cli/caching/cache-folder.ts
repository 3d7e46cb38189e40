import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what can be made again is kept for this user, beside the project's other caches. */
export function cacheFolder(name: string): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const cache = XDG_CACHE_HOME || LOCALAPPDATA;
  const ofUser = cache || join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(ofUser, 'smarketing-as-code', name);
}
