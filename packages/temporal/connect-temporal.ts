import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';

/** A server of Temporal, and the namespace in which this installation's workflows run. */
export type Temporal = {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  readonly close: () => Promise<void>;
};

/** The environment's standard variables and profile of Temporal: `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, … */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Temporal does not answer; `message` is one sentence with a way out. */
export class TemporalUnreachable extends Error {
  constructor(address: string, cause: unknown) {
    super(
      `Temporal does not answer at ${address}: start it with \`npm start\`, or name another server in TEMPORAL_ADDRESS.`,
      { cause },
    );
    this.name = 'TemporalUnreachable';
  }
}

/** Connects for asking: starts, messages, lists. Throws `TemporalUnreachable` after 3 s. */
export async function connectTemporal(env: Environment): Promise<Temporal> {
  const { options, address, namespace } = settings(env);
  try {
    const connection = await Connection.connect({ ...options, connectTimeout: '3 seconds' });
    return { address, namespace, client: new Client({ connection, namespace }), close: () => connection.close() };
  } catch (failure) {
    throw new TemporalUnreachable(address, failure);
  }
}

/** A connection that a worker polls over, which asks as well. */
export type WorkerTemporal = Temporal & { readonly native: NativeConnection };

/** Connects for working; throws `TemporalUnreachable`, so that the caller may try again. */
export async function connectWorker(env: Environment): Promise<WorkerTemporal> {
  const { options, address } = settings(env);
  const [native, asking] = await Promise.allSettled([NativeConnection.connect(options), connectTemporal(env)]);
  if (native.status === 'fulfilled' && asking.status === 'fulfilled') {
    const close = async (): Promise<void> => {
      await asking.value.close();
      await native.value.close();
    };
    return { ...asking.value, native: native.value, close };
  }
  if (native.status === 'fulfilled') await native.value.close();
  if (asking.status === 'fulfilled') await asking.value.close();
  throw new TemporalUnreachable(
    address,
    native.status === 'rejected' ? native.reason : asking.status === 'rejected' && asking.reason,
  );
}

function settings(env: Environment) {
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { connectionOptions: options, namespace = 'default' } = loadClientConnectConfig({
    overrideEnvVars: Object.fromEntries(set),
  });
  return { options, namespace, address: options.address ?? '127.0.0.1:7233' };
}
