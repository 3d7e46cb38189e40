import { spawn } from 'node:child_process';

export type Ran = { readonly code: number | null; readonly out: string; readonly said: string };

/** Runs a Node program without a terminal, to its end. */
export function run(args: readonly string[]): Promise<Ran> {
  const { SMK_KEY: _, ...env } = process.env;
  const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, said })));
}
