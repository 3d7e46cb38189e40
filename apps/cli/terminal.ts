/** Where a command writes: data to `print`, talk to `say`. */
export type Terminal = {
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
  /** Replaces the line that was told last, where the terminal can; else says it as a line of its own. */
  readonly progress: (text: string) => void;
  readonly colour: boolean;
  /** Somebody watches, so that progress may move. */
  readonly interactive: boolean;
};

type Stream = { readonly isTTY?: boolean; write(text: string): unknown };

/** A terminal over two streams; `NO_COLOR` (not empty) takes the colours away. */
export function createTerminal(out: Stream, talk: Stream, env: Readonly<Record<string, string | undefined>>): Terminal {
  const interactive = talk.isTTY === true;
  let pending = false;
  const settle = (): void => {
    if (pending) talk.write('\n');
    pending = false;
  };
  return {
    colour: out.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    interactive,
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
