import { createClient, type Client } from '@smk/api/client';
import { HostFailure, isPortFree, takeLock } from '@smk/host';
import { adminKey } from './admin-key.ts';
import { startApi, untilReady } from './api.ts';
import type { Place } from './place.ts';
import { startServers, type Ended } from './servers.ts';
import type { Environment } from '../world.ts';

/** What runs on this machine, as one. */
export type Installation = {
  readonly url: string;
  readonly client: Client;
  /** Resolves when a part of it has ended, by itself or because it was stopped. */
  readonly ended: Promise<Ended>;
  /** Stops all of it, in the order in which nothing is missed: API and worker, Temporal, PostgreSQL. */
  readonly stop: () => Promise<void>;
};

/** Starts PostgreSQL, Temporal, and the API with the worker in it. What was started is stopped again if the rest fails. */
export async function startInstallation(
  place: Place,
  asked: { readonly port: number; readonly as: string },
  env: Environment,
  say: (line: string) => void,
): Promise<Installation> {
  const started: (() => Promise<void> | void)[] = [takeLock(place.lock, 'smk').release];
  const stop = async (): Promise<void> => {
    for (const undo of started.splice(0).toReversed()) await undo();
  };
  try {
    if (!(await isPortFree(asked.port))) throw portTaken(asked.port);
    say(`Starting in ${place.folder} …`);
    const servers = await startServers(place, env, say);
    started.push(servers.stop);
    const url = `http://127.0.0.1:${asked.port}`;
    const client = createClient({ url, key: adminKey(place.adminKey), actor: asked.as });
    const api = startApi(place, {
      ...servers.env,
      SMK_PORT: String(asked.port),
      SMK_ADMIN_KEY_FILE: place.adminKey,
      SMK_WORKER: 'inside',
    });
    started.push(() => api.stop());
    await untilReady(api, client, place.log('api'));
    say(`  API         ${url}, described at ${url}/docs`);
    const apiEnded = api.exited.then((): Ended => ({ part: 'API', log: place.log('api') }));
    return { url, client, ended: Promise.race([servers.ended, apiEnded]), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portTaken(port: number): HostFailure {
  return new HostFailure(
    `Port ${port} is taken by another program: stop that, or choose another port, as in \`npm start -- --port ${port + 1}\`.`,
  );
}
