import { execFile } from 'node:child_process';

/** What a short-lived program said, or why there is nothing: it is missing, failed, or took longer than `limit` milliseconds. */
export type Ran = { readonly ok: true; readonly output: string } | { readonly ok: false; readonly because: string };

/** Runs a program to its end. */
export function run(
  program: string,
  args: readonly string[],
  options: { readonly limit: number; readonly env?: NodeJS.ProcessEnv },
): Promise<Ran> {
  return new Promise((resolve) => {
    const settings = { timeout: options.limit, env: options.env ?? process.env, maxBuffer: 64 * 1024 * 1024 };
    execFile(program, [...args], settings, (error, stdout, stderr) => {
      if (!error) return resolve({ ok: true, output: stdout });
      if (error.code === 'ENOENT') return resolve({ ok: false, because: `there is no \`${program}\` here` });
      if (error.killed)
        return resolve({ ok: false, because: `\`${program}\` took longer than ${Math.round(options.limit / 1000)} s` });
      resolve({ ok: false, because: stderr.trim().split('\n').at(-1) || error.message.trim() });
    });
  });
}
