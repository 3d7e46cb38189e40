import { createParser } from 'eventsource-parser';
import type { JournalEntry } from '../resources/journal-entry.ts';
import { readProblem } from './answer.ts';
import { backoff, pause } from './send.ts';
import type { ConnectionState, StreamListener } from './types.ts';

export type StreamSource = {
  readonly url: string;
  readonly key: string;
  readonly fetch: typeof fetch;
  /** Milliseconds of silence after which the connection counts as lost; the server beats every 5 s. */
  readonly silence: number;
};

/** Follows the journal from `after` on (from now where null) until stopped, over any number of connections. */
export function follow(source: StreamSource, listener: StreamListener, after: number | null): { stop(): void } {
  const stopping = new AbortController();
  let last = after;
  let heardAt = Date.now();
  const tell = (state: ConnectionState) => listener.onState?.(state);

  const connection: Connection = {
    ...source,
    listener: {
      onEntry(entry) {
        last = entry.seq;
        listener.onEntry(entry);
      },
      onReset(seq) {
        last = seq;
        listener.onReset?.(seq);
      },
    },
    onHeard() {
      heardAt = Date.now();
    },
    // The server names its newest number on opening, so that a break before the first entry loses nothing.
    onOpen(seq) {
      last ??= seq;
      tell({ kind: 'live' });
    },
  };

  const run = async () => {
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      const before = heardAt;
      const because = await connect(connection, last, stopping.signal).then(
        () => 'the server ended the stream',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (stopping.signal.aborted) return;
      if (heardAt > before) attempt = 1;
      const wait = backoff(attempt, 250, 10_000);
      tell(
        attempt > 3
          ? { kind: 'stale', since: heardAt }
          : { kind: 'reconnecting', attempt, at: Date.now() + wait, because },
      );
      await pause(wait, stopping.signal);
    }
  };
  void run();
  return { stop: () => stopping.abort() };
}

type Connection = StreamSource & {
  readonly listener: { onEntry(entry: JournalEntry): void; onReset(seq: number): void };
  onOpen(seq: number): void;
  onHeard(): void;
};

/** One connection: ends when the server ends it, throws when it breaks or falls silent. */
async function connect(connection: Connection, last: number | null, stop: AbortSignal): Promise<void> {
  const silent = new AbortController();
  const watch = () => setTimeout(() => silent.abort(new Error('nothing was heard for too long')), connection.silence);
  let watchdog = watch();
  try {
    const answer = await connection.fetch(`${connection.url}/v1/stream`, {
      headers: {
        Authorization: `Bearer ${connection.key}`,
        Accept: 'text/event-stream',
        ...(last === null ? {} : { 'Last-Event-ID': String(last) }),
      },
      signal: AbortSignal.any([stop, silent.signal]),
    });
    if (!answer.ok || answer.body === null) throw await readProblem(answer);
    const parser = createParser({
      onEvent(event) {
        if (event.event === 'open') connection.onOpen(Number(event.data));
        if (event.event === 'journal') connection.listener.onEntry(JSON.parse(event.data) as JournalEntry);
        if (event.event === 'reset') connection.listener.onReset(Number(event.data));
      },
    });
    const text = new TextDecoder();
    for await (const chunk of answer.body) {
      clearTimeout(watchdog);
      watchdog = watch();
      connection.onHeard();
      parser.feed(text.decode(chunk, { stream: true }));
    }
  } finally {
    clearTimeout(watchdog);
  }
}
