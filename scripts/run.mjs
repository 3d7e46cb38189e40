import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './say.mjs';

const setpriv =
  process.platform === 'linux' ? ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path)) : null;

/**
 * Runs a program to its end, in this terminal, and returns its exit code.
 * A Ctrl-C is the program's to answer; where `setpriv` is at hand the program does not outlive a killed parent.
 */
export function run(program, args, options = {}) {
  const [command, ...rest] = setpriv ? [setpriv, '--pdeathsig', 'TERM', program, ...args] : [program, ...args];
  return new Promise((resolve) => {
    const child = spawn(command, rest, { stdio: 'inherit', ...options });
    const ignore = () => {};
    const forward = () => child.kill('SIGTERM');
    process.on('SIGINT', ignore);
    process.on('SIGTERM', forward);
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** Runs a program quietly and returns its exit code with the end of what it said; every 15 s it says that it goes on. */
export function runQuietly(program, args, { onLine = () => {}, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const alive = setInterval(() => say('  still at it …'), 15_000);
    let said = '';
    const hear = (piece) => {
      const text = piece.toString();
      said = (said + text).slice(-20_000);
      for (const line of text.split(/[\r\n]+/)) if (line.trim()) onLine(line.trim());
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const finish = (outcome) => {
      clearInterval(alive);
      resolve(outcome);
    };
    child.once('error', (error) => finish({ code: 127, said: error.message }));
    child.once('close', (code) => finish({ code: code ?? 1, said }));
  });
}
