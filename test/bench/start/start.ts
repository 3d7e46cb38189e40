import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { memoryOf } from './memory.ts';

export type Start = {
  /** Milliseconds from the command to the first frame of the dashboard. */
  readonly frame: number;
  /** Bytes by part, once it has settled. */
  readonly memory: Readonly<Record<string, number>>;
  /** The screen at the end. */
  readonly screen: string;
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const size = { cols: 120, rows: 40 };
const patience = 60_000;

/** `npm start` in a terminal, over data in `data`: until its first frame, then `settle` milliseconds, then the end. */
export async function start(data: string, port: number, settle: number): Promise<Start> {
  // Ink keeps quiet where `CI` is set.
  const { CI: _, ...env } = process.env;
  const screen = new xterm.Terminal({ ...size, allowProposedApi: true });
  const begun = performance.now();
  const child = spawn('npm', ['start', '--', '--data', data, '--port', String(port)], { ...size, cwd: root, env });
  child.onData((written) => screen.write(written));
  const ended = new Promise<void>((resolve) => child.onExit(() => resolve()));
  const text = (): string =>
    Array.from({ length: size.rows }, (__, row) => screen.buffer.active.getLine(row)?.translateToString(true)).join(
      '\n',
    );
  try {
    // The tabs are there once the dashboard draws.
    while (!(screen.buffer.active.type === 'alternate' && text().includes('1 Due'))) {
      if (performance.now() - begun > patience) throw new Error(`There is no dashboard after a minute:\n${text()}`);
      await sleep(20);
    }
    const frame = performance.now() - begun;
    await sleep(settle);
    return { frame, memory: memoryOf(child.pid), screen: text() };
  } finally {
    child.write('\u0003');
    const late = setTimeout(() => child.kill('SIGTERM'), patience / 2);
    await ended;
    clearTimeout(late);
  }
}
