import type { Environment } from './world.ts';

/** Where a command writes: data to `print`, talk to `say`. */
export type Terminal = {
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
  /** Replaces the line that was told last, where the terminal can; else says it as a line of its own. */
  readonly progress: (text: string) => void;
  readonly colour: boolean;
  /** Somebody watches, so that progress may move. */
  readonly interactive: boolean;
  /** Somebody watches and has a keyboard, so that a dashboard may open. */
  readonly screen: boolean;
};

type Stream = { readonly isTTY?: boolean; write(text: string): unknown };
type Streams = { readonly in: { readonly isTTY?: boolean }; readonly out: Stream; readonly talk: Stream };

/** A terminal over a process's streams; `NO_COLOR` (not empty) takes the colours away. */
export function createTerminal({ in: keyboard, out, talk }: Streams, env: Environment): Terminal {
  const interactive = talk.isTTY === true;
  let pending = false;
  const settle = (): void => {
    if (pending) talk.write('\n');
    pending = false;
  };
  return {
    colour: out.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    interactive,
    screen: interactive && out.isTTY === true && keyboard.isTTY === true,
    print: (text) => {
      settle();
      out.write(`${text}\n`);
    },
    say: (text) => {
      settle();
      talk.write(`${text}\n`);
    },
    progress: (text) => {
      if (!interactive) return void talk.write(`${text}\n`);
      talk.write(`\r\u001b[2K${text}`);
      pending = true;
    },
  };
}
