import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Texts of statements come from code alone, so that there are few; beyond this many they are sent as they are. */
const most = 400;

const begins = /^(begin|start transaction)/;

/**
 * At the end of a statement whose rows nobody reads: it is answered at once, and whatever comes next waits for it. The
 * transaction's commit is sent along with it, and fails as it fails.
 */
export const unawaited = '/* unawaited */';
const nothing = { command: '', rowCount: 0, rows: [] };

/**
 * A pool whose connections name the statements that they run, so that the server parses and plans each once, and send the
 * beginning of a transaction along with its first statement, and its end along with its last. The pool is to be one with `pipeline`.
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
    let before: Promise<unknown> = Promise.resolve();
    const send = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      const name = values.length > 0 ? nameOf(text) : undefined;
      return client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] });
    };
    const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
      const earlier = before;
      before = Promise.resolve();
      if (text === 'commit') {
        const [, committed] = await Promise.all([earlier, inOrder(text, values)]);
        return committed;
      }
      // What failed without being waited for fails the next statement, but for the rollback that follows.
      if (text === 'rollback') await earlier.catch(() => {});
      else await earlier;
      const sent = inOrder(text, values);
      if (!text.endsWith(unawaited)) return sent;
      before = sent;
      sent.catch(() => {});
      return nothing;
    };
    const inOrder = async (text: string, values: readonly unknown[]): Promise<unknown> => {
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
