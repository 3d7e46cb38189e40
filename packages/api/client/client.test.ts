import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { apiWith, key, takenLead } from '../test-material/fakes.ts';
import { createClient, NoAnswer, ProblemAnswer } from './index.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A client whose calls go straight to the API, after `before` has seen them. */
function clientOf(
  { api }: Pick<ReturnType<typeof apiWith>, 'api'>,
  before: (request: Request) => Response | null = () => null,
) {
  return createClient({
    url: 'http://api.test',
    key,
    actor: 'anna',
    fetch: async (input, init) => before(new Request(input, init)) ?? api.request(input, init),
  });
}

const emptyPage = async () => ({ rows: [], next: null });

test('keys of leads may hold anything, and fields are sent as they are', async () => {
  const asked: unknown[] = [];
  const client = clientOf(
    apiWith({
      records: { activeHash: async () => 'p1', plan: async () => ({ plan: { lead: { key: 'email' } } }) as never },
      intake: {
        takeLead: async (lead) => {
          asked.push(lead);
          return { kind: 'new', value: takenLead };
        },
      },
    }),
  );
  const answer = await client.leads.put('a/b?c#ü@firma.example', { employees: 350 });
  expect(asked).toEqual([{ fields: { employees: 350, email: 'a/b?c#ü@firma.example' } }]);
  expect(answer.reasons).toEqual(['home_market']);
});

test('a problem is thrown with its sentence, and who acts is the client’s actor', async () => {
  const actors: string[] = [];
  const client = clientOf(
    apiWith({
      acts: {
        act: async ({ id, actor }) => {
          actors.push(actor);
          return { kind: 'refused', id, code: 'ended', because: 'It has ended.' };
        },
      },
    }),
  );
  const failure = await client.handoffs.accept('h1').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ProblemAnswer);
  expect((failure as ProblemAnswer).problem).toMatchObject({
    status: 409,
    code: 'act_refused',
    detail: 'It has ended.',
  });
  expect(actors).toEqual(['anna']);
});

test('what may be repeated is tried again: a read, and a write under the same key', async () => {
  const keys: (string | null)[] = [];
  const flaky = (request: Request) => {
    keys.push(request.headers.get('Idempotency-Key'));
    return keys.length % 2 === 1 ? new Response(null, { status: 503 }) : null;
  };
  const client = clientOf(
    apiWith({ records: { leads: emptyPage }, intake: { takeLead: async () => ({ kind: 'new', value: takenLead }) } }),
    flaky,
  );
  expect(await client.leads.list({ limit: 5 })).toEqual({ rows: [], next: null });
  expect((await client.leads.post({ email: 'k@firma.example' })).created).toBe(true);
  expect(keys).toHaveLength(4);
  expect(keys[2]).not.toBeNull();
  expect(keys[3]).toBe(keys[2]);
});

test('nobody there, and nobody answering in time, are said in a sentence each', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const late = await createClient({ url, key, deadline: 50, tries: 1 })
    .people.list()
    .catch((error: unknown) => error);
  expect(late).toBeInstanceOf(NoAnswer);
  expect((late as Error).message).toBe(`${url} did not answer within 0.05 s: see whether it is under load, or stuck.`);
  const gone = await createClient({ url: 'http://127.0.0.1:1', key, tries: 1 })
    .people.list()
    .catch((error: unknown) => error);
  expect((gone as Error).message).toContain('cannot be reached: start it with `smk up`');
});

test('a stream that breaks is taken up where it was, and says how it is connected', async () => {
  const froms: (string | null)[] = [];
  const answers = [
    'event: open\ndata: 7\n\n',
    `event: open\ndata: 8\n\nid: 8\nevent: journal\ndata: {"seq":8}\n\n`,
    'event: open\ndata: 90000\n\nevent: reset\ndata: 90000\n\n',
    'event: open\ndata: 90000\n\n',
  ];
  const client = createClient({
    url: 'http://api.test',
    key,
    fetch: async (_input, init) => {
      froms.push(new Headers(init?.headers).get('Last-Event-ID'));
      const text = answers.shift();
      if (text === undefined) throw new Error('down');
      return new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
    },
  });
  const seen: unknown[] = [];
  const states: string[] = [];
  const stream = client.stream({
    onEntry: ({ seq }) => seen.push(seq),
    onReset: (seq) => seen.push(`reset ${seq}`),
    onState: ({ kind }) => states.push(kind),
  });
  closing.push(stream.stop);
  await expect.poll(() => froms.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(4);
  expect(froms.slice(0, 4)).toEqual([null, '7', '8', '90000']);
  expect(seen).toEqual([8, 'reset 90000']);
  expect(states.slice(0, 3)).toEqual(['live', 'reconnecting', 'live']);
});
