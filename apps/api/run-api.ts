import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { createAbsences, createActs, createIntake } from '@smk/activities';
import { createApi, recordsOf } from '@smk/api';
import { compile, pagePath, showProblem, withProofs, yearsFor } from '@smk/language';
import { prove, runTests } from '@smk/rehearsal';
import { startSequencer, type Store } from '@smk/store';
import type { Environment } from '@smk/temporal';
import { complainTo, followClock, runWorker, type Log } from '@smk/worker-app';
import { tellTemporal } from './tell-temporal.ts';

export type ApiOptions = {
  readonly store: Store;
  /** Temporal's standard variables. */
  readonly env: Environment;
  readonly log: Log;
  /** The SHA-256 of the admin key, in hexadecimal. */
  readonly adminKeyHash: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Whether the worker runs in this process. */
  readonly worker: 'inside' | 'elsewhere';
  /** Milliseconds between rounds of the reconciler of a worker in this process; a minute where absent. */
  readonly reconcileEvery?: number;
};

export type RunningApi = {
  readonly url: string;
  /** Settles once a worker in this process takes work on; at once where it runs elsewhere. */
  readonly ready: Promise<void>;
  /** Ends the streams, lets requests in hand finish, then lets go of everything but the store. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds that requests in hand have to finish once it stops. */
const grace = 5_000;

/** Serves the API on the loopback address; the store is migrated already. */
export async function runApi({
  store,
  env,
  log,
  adminKeyHash,
  port,
  worker: where,
  reconcileEvery = 60_000,
}: ApiOptions): Promise<RunningApi> {
  const stopping = new AbortController();
  const clock = await followClock(store);
  const complain = complainTo(log);
  const worker = where === 'inside' ? await runWorker({ store, env, log, reconcileEvery }) : null;
  const sequencer =
    worker === null
      ? startSequencer(store, {
          onError: (error) => complain('The journal could not be numbered; trying again.', error),
        })
      : null;
  const telling = tellTemporal(store, env, clock, (trouble) =>
    complain('Temporal was not told; trying again.', trouble),
  );
  const { now } = clock;

  const api = createApi({
    records: recordsOf(store),
    intake: createIntake({ store, now, wake: worker?.wake, begin: telling.begin }),
    acts: createActs({ store, now, runs: telling }),
    absences: createAbsences({ store, now, wake: worker?.wake }),
    doctor: telling.doctor,
    language: { compile, pagePath, showProblem, withProofs, yearsFor },
    prove,
    runTests,
    now,
    serverNow: Date.now,
    clockWasSet: clock.refresh,
    adminKeyHash,
    report: (error, about) =>
      log.error({ ...about, error: error instanceof Error ? error.stack : String(error) }, 'A request failed.'),
    stopping: stopping.signal,
  });

  const letGo = async (): Promise<void> => {
    await telling.stop();
    await worker?.stop();
    await sequencer?.stop();
    clock.stop();
  };
  const server = await listening(api.fetch, port).catch(async (error: unknown) => {
    await letGo();
    throw error;
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    ready: worker?.ready ?? Promise.resolve(),
    async stop() {
      stopping.abort();
      await closed(server);
      await letGo();
    },
  };
}

function listening(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program: stop that, or choose another port in SMK_PORT.`)
          : error,
      );
    });
  });
}

/** Takes no more connections, ends each as its request in hand is answered, and what is left after the grace. */
function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50);
    const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), grace);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}
