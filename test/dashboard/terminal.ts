import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** A program in a pseudo-terminal, seen as a person sees it. */
export type TestTerminal = {
  /** Presses keys, as the bytes that a terminal sends. */
  readonly type: (keys: string) => void;
  /** The screen as lines without trailing spaces. */
  readonly lines: () => readonly string[];
  /** Waits until the screen shows it; throws with the screen if it does not within 10 s. */
  readonly shows: (what: string | RegExp) => Promise<string>;
  readonly hides: (what: string | RegExp) => Promise<string>;
  /** Everything that the program wrote. */
  readonly written: () => string;
  /** The look of the first cell of a line. */
  readonly look: (line: number) => { readonly inverse: boolean; readonly coloured: boolean };
  readonly buffer: () => 'normal' | 'alternate';
  readonly resize: (columns: number, rows: number) => void;
  readonly ended: Promise<number>;
  readonly kill: (signal?: string) => void;
};

export const keys = { enter: '\r', escape: '\u001B', down: '\u001B[B', up: '\u001B[A', interrupt: '\u0003' } as const;

const patience = 30_000;

/** Opens a Node program in a terminal of this size. */
export function openTerminal(
  args: readonly string[],
  { columns, rows, env = {} }: { columns: number; rows: number; env?: Readonly<Record<string, string>> },
): TestTerminal {
  // Ink keeps quiet where `CI` is set, and colours are this test's matter.
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, SMK_KEY: ____, ...inherited } = process.env;
  const child = spawn(process.execPath, [...args], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...inherited, TERM: 'xterm-256color', ...env },
  });
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  let written = '';
  child.onData((data) => {
    written += data;
    screen.write(data);
  });
  const ended = new Promise<number>((resolve) => child.onExit(({ exitCode }) => resolve(exitCode)));
  const lines = (): string[] =>
    Array.from(
      { length: screen.rows },
      (_, row) => screen.buffer.active.getLine(screen.buffer.active.viewportY + row)?.translateToString(true) ?? '',
    );
  const until = async (wanted: boolean, what: string | RegExp): Promise<string> => {
    const deadline = Date.now() + patience;
    for (;;) {
      const text = lines().join('\n');
      if ((typeof what === 'string' ? text.includes(what) : what.test(text)) === wanted) return text;
      if (Date.now() > deadline)
        throw new Error(`The screen ${wanted ? 'does not show' : 'still shows'} ${String(what)}:\n${text}`);
      await sleep(25);
    }
  };
  return {
    type: (typed) => child.write(typed),
    lines,
    shows: (what) => until(true, what),
    hides: (what) => until(false, what),
    written: () => written,
    look: (line) => {
      const cell = screen.buffer.active.getLine(line)?.getCell(0);
      return {
        inverse: cell?.isInverse() !== 0,
        coloured: cell?.isFgDefault() === false || cell?.isBgDefault() === false,
      };
    },
    buffer: () => screen.buffer.active.type,
    resize: (newColumns, newRows) => {
      screen.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    ended,
    kill: (signal = 'SIGKILL') => child.kill(signal),
  };
}
