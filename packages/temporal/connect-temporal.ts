import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';
import { isAnswer } from './answers-of-temporal.ts';

/** A server of Temporal, and the namespace in which this installation's workflows run. */
export type Temporal = {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  readonly close: () => Promise<void>;
};

/** The environment's standard variables and profile of Temporal: `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, … */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Temporal, or the namespace in it, is not there; `message` is one sentence with a way out. */
export class TemporalUnreachable extends Error {
  override readonly name = 'TemporalUnreachable';

  static at(address: string, cause: unknown): TemporalUnreachable {
    const wayOut = 'start it with `npm start`, or name another server in TEMPORAL_ADDRESS';
    return new TemporalUnreachable(`Temporal does not answer at ${address}: ${wayOut}.`, { cause });
  }

  static without(namespace: string, address: string, cause: unknown): TemporalUnreachable {
    const wayOut = `create it with \`temporal operator namespace create ${namespace}\`, or name another in TEMPORAL_NAMESPACE`;
    return new TemporalUnreachable(`Temporal at ${address} has no namespace ${namespace}: ${wayOut}.`, { cause });
  }
}

/** Connects for asking: starts, messages, lists. Throws `TemporalUnreachable`, if nobody answers after 3 s. */
export async function connectTemporal(env: Environment): Promise<Temporal> {
  const { options, address, namespace } = settings(env);
  const connection = await Connection.connect({ ...options, connectTimeout: '3 seconds' }).catch((failure: unknown) => {
    throw TemporalUnreachable.at(address, failure);
  });
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (failure) {
    // The time-skipping server has no namespaces to describe.
    if (!isAnswer(failure, 'unimplemented')) {
      await connection.close();
      if (isAnswer(failure, 'not found')) throw TemporalUnreachable.without(namespace, address, failure);
      throw TemporalUnreachable.at(address, failure);
    }
  }
  return { address, namespace, client: new Client({ connection, namespace }), close: () => connection.close() };
}

/** Throws `TemporalUnreachable`, if the server does not answer within 3 s. */
export async function reach({ client, address, namespace }: Temporal): Promise<void> {
  try {
    await client.withDeadline(Date.now() + 3_000, () => client.workflowService.describeNamespace({ namespace }));
  } catch (failure) {
    throw TemporalUnreachable.at(address, failure);
  }
}

/** A connection that a worker polls over, which asks as well. */
export type WorkerTemporal = Temporal & { readonly native: NativeConnection };

/** Connects for working; throws `TemporalUnreachable`, so that the caller may try again. */
export async function connectWorker(env: Environment): Promise<WorkerTemporal> {
  const temporal = await connectTemporal(env);
  const { options, address } = settings(env);
  const native = await NativeConnection.connect(options).catch(async (failure: unknown) => {
    await temporal.close();
    throw TemporalUnreachable.at(address, failure);
  });
  const close = async (): Promise<void> => {
    await temporal.close();
    await native.close();
  };
  return { ...temporal, native, close };
}

function settings(env: Environment) {
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { connectionOptions: options, namespace = 'default' } = loadClientConnectConfig({
    overrideEnvVars: Object.fromEntries(set),
  });
  return { options, namespace, address: options.address ?? '127.0.0.1:7233' };
}
