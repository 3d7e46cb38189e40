import { expect, test } from 'vitest';
import { apiWith, takenLead } from '../test-material/fakes.ts';

test('when the database goes away in the middle, each line that was not taken in says so', async () => {
  let chunks = 0;
  const reported: unknown[] = [];
  const { ask } = apiWith({
    records: {
      activeHash: async () => 'p1',
      plan: async () => ({ plan: {} }) as never,
    },
    intake: {
      takeMany: async (items) => {
        chunks += 1;
        if (chunks > 1) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
        return items.map(() => takenLead);
      },
    },
    report: (error) => reported.push(error),
  });
  const text = Array.from({ length: 450 }, (_, index) => `{"fields":{"email":"a${index}@firma.example"}}\n`).join('');
  const answer = await ask('POST', '/v1/leads:batch', { text, headers: { 'Content-Type': 'application/x-ndjson' } });
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; status: number; code?: string });
  expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
  expect(lines[199]).toMatchObject({ line: 200, status: 200 });
  expect(lines.slice(200).every(({ status, code }) => status === 503 && code === 'unavailable')).toBe(true);
  expect(reported.length).toBe(1);
});
