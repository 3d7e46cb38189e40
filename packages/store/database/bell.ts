import pg from 'pg';

/** Hears one channel. `wait` resolves when it rang since the last wait ended, when `milliseconds` are over, or on abort. */
export type Ear = {
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly close: () => void;
};

type Listener = { readonly channel: string; rang: boolean; wake: (() => void) | null };

/** One connection that listens for all ears of a process; it connects with the first ear and again when it is lost. */
export function createBell(url: string): {
  readonly listen: (channel: string) => Ear;
  readonly close: () => Promise<void>;
} {
  const listeners = new Set<Listener>();
  let client: pg.Client | null = null;
  let closed = false;

  const ring = (channel: string | null): void => {
    for (const listener of listeners) {
      if (channel !== null && listener.channel !== channel) continue;
      listener.rang = true;
      listener.wake?.();
    }
  };

  const connect = async (): Promise<void> => {
    if (client || closed) return;
    const mine = new pg.Client({ connectionString: url });
    client = mine;
    const lost = (): void => {
      if (client === mine) client = null;
    };
    mine.on('error', lost);
    mine.on('end', lost);
    mine.on('notification', (notice) => ring(notice.channel));
    try {
      await mine.connect();
      await mine.query('listen journal');
      // What was rung before the connection stood may have been missed.
      ring(null);
    } catch {
      lost();
      await mine.end().catch(() => {});
    }
  };

  return {
    listen: (channel) => {
      const listener: Listener = { channel, rang: false, wake: null };
      listeners.add(listener);
      return {
        wait: async (milliseconds, signal) => {
          void connect();
          if (!listener.rang && !signal?.aborted) await untilRung(listener, milliseconds, signal);
          listener.rang = false;
        },
        close: () => listeners.delete(listener),
      };
    },
    close: async () => {
      closed = true;
      ring(null);
      await client?.end().catch(() => {});
    },
  };
}

function untilRung(listener: Listener, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      listener.wake = null;
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
    listener.wake = done;
  });
}
