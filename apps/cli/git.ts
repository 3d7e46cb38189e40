import { execFileSync } from 'node:child_process';

/** Where rules come from: whose name git knows, and the commit that holds them as they are, else that they are a working copy. */
export type Origin = { readonly author: string | null; readonly commit: string };

/** Author and commit of a folder, as git tells them. */
export function originOf(folder: string): Origin {
  const commit = gitText(folder, 'rev-parse', 'HEAD');
  const differs = gitText(folder, 'status', '--porcelain', '--', '.');
  return {
    author: gitText(folder, 'config', 'user.name') || null,
    commit: commit && differs === '' ? commit : 'working copy',
  };
}

/** What git answers, without white space around it; `null` where it fails, or is not there. */
export function gitText(folder: string, ...args: readonly string[]): string | null {
  return gitBytes(folder, args)?.toString('utf8').trim() ?? null;
}

const mostBytes = 256 * 1024 * 1024;

/** The bytes that git answers; `null` where it fails, or is not there. */
export function gitBytes(folder: string, args: readonly string[], input?: string): Buffer | null {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
      maxBuffer: mostBytes,
      ...(input === undefined ? {} : { input }),
    });
  } catch {
    return null;
  }
}
