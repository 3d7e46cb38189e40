import { execFileSync } from 'node:child_process';

/** Where rules come from: whose name git knows, and the commit that holds them as they are, else that they are a working copy. */
export type Origin = { readonly author: string | null; readonly commit: string };

/** Author and commit of a folder, as git tells them. */
export function originOf(folder: string): Origin {
  const commit = git(folder, 'rev-parse', 'HEAD');
  const differs = git(folder, 'status', '--porcelain', '--', '.');
  return {
    author: git(folder, 'config', 'user.name') || null,
    commit: commit && differs === '' ? commit : 'working copy',
  };
}

function git(folder: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
