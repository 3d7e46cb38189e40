import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Texts of statements come from code alone, so that there are few; beyond this many they are sent as they are. */
const most = 400;

const begins = /^(begin|start transaction)/;
const nothing = { command: '', rowCount: 0, rows: [] };

/**
 * A pool whose connections name the statements that they run, so that the server parses and plans each once, and send the
 * beginning of a transaction along with its first statement. The pool is to be one with `pipeline`.
 */
export function prepareStatements(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known;
    const name = `smk${names.size}`;
    names.set(text, name);
    return name;
  };

  const preparing = (client: pg.PoolClient): PostgresPoolClient => {
    let beginning: string | null = null;
    const send = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      const name = values.length > 0 ? nameOf(text) : undefined;
      return client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] });
    };
    const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
      const begin = beginning;
      beginning = begins.test(text) ? text : null;
      if (beginning !== null) return nothing;
      if (begin === null) return send(text, values);
      // A transaction in which nothing was done never began.
      if (text === 'commit' || text === 'rollback') return nothing;
      const [, result] = await Promise.all([send(begin, []), send(text, values)]);
      return result;
    };
    return { query, release: (destroy?: boolean) => client.release(destroy) } as unknown as PostgresPoolClient;
  };

  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparing(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
    options: pool.options,
  };
}
