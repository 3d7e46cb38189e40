import { expect, test } from 'vitest';
import type { NumberedEntry } from '@smk/plan';
import { apiWith } from '../test-material/fakes.ts';

const entry = (seq: number): NumberedEntry => ({
  seq,
  subject: { kind: 'lead', id: 'l1' },
  lead: 'l1',
  step: 1,
  index: 0,
  at: seq,
  recordedAt: seq,
  what: { kind: 'opened', name: 'mql_to_sales' },
  rule: null,
});

/** An API whose journal holds entries up to `newest`, and ends its streams when told. */
function streaming(newest: number) {
  const stopping = new AbortController();
  const asked: number[] = [];
  const { ask } = apiWith({
    stopping: stopping.signal,
    records: {
      lastSeq: async () => newest,
      async *followJournal(since, signal) {
        asked.push(since);
        if (since < newest) yield [entry(since + 1)];
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      },
    },
  });
  const read = async (lastEventId?: string) => {
    const answer = await ask(
      'GET',
      '/v1/stream',
      lastEventId === undefined ? {} : { headers: { 'Last-Event-ID': lastEventId } },
    );
    setTimeout(() => stopping.abort(), 20);
    return answer.text();
  };
  return { read, ask, asked, stopping };
}

test('a stream begins with the newest number, and follows from there', async () => {
  const { read, asked } = streaming(41);
  expect(await read()).toBe('event: open\ndata: 41\nretry: 1000\n\nevent: shutdown\ndata: \n\n');
  expect(asked).toEqual([41]);
});

test('it goes on after the last number that was read, and numbers each entry', async () => {
  const { read } = streaming(41);
  const text = await read('40');
  expect(text).toContain(`event: journal\ndata: ${JSON.stringify(entry(41))}\nid: 41\n\n`);
});

test('a place that is too far back, or ahead of the journal, is reset', async () => {
  for (const lastEventId of ['1', '99999']) {
    const { read, asked } = streaming(20_000);
    expect(await read(lastEventId)).toContain('event: reset\ndata: 20000\n\n');
    expect(asked).toEqual([20_000]);
  }
});

test('what is no number of the journal is refused, and no stream is opened while stopping', async () => {
  const { ask, stopping } = streaming(41);
  expect((await ask('GET', '/v1/stream', { headers: { 'Last-Event-ID': 'abc' } })).status).toBe(422);
  stopping.abort();
  expect((await ask('GET', '/v1/stream')).status).toBe(503);
});

test('no more than a hundred streams are open at once, even if all ask together', async () => {
  const stopping = new AbortController();
  const { ask } = apiWith({
    stopping: stopping.signal,
    records: {
      lastSeq: async () => 5,
      async *followJournal(_since, signal) {
        yield [];
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      },
    },
  });
  const answers = await Promise.all(Array.from({ length: 103 }, () => ask('GET', '/v1/stream')));
  expect(answers.filter(({ status }) => status === 200).length).toBe(100);
  stopping.abort();
  await Promise.all(answers.map((answer) => answer.text()));
});
