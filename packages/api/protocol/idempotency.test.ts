import { expect, test } from 'vitest';
import type { Answered, Once, StoredAnswer } from '@smk/store';
import type { LeadAnswer } from '@smk/activities';
import { apiWith, takenLead } from '../test-material/fakes.ts';
import type { Problem } from './problem.ts';

/** Intake that keeps answers as the store does, and counts what it really took in. */
function keepingIntake() {
  const kept = new Map<string, { readonly request: string; readonly answer: StoredAnswer }>();
  let taken = 0;
  const release: (() => void)[] = [];
  return {
    taken: () => taken,
    release: () => release.splice(0).forEach((go) => go()),
    waiting: () => release.length,
    intake: (slowly: boolean) => ({
      async takeLead(_lead: unknown, once?: Once<LeadAnswer>): Promise<Answered<LeadAnswer>> {
        const before = once && kept.get(once.key);
        if (before)
          return before.request === once.request ? { kind: 'replayed', answer: before.answer } : { kind: 'key reused' };
        if (slowly) await new Promise<void>((resolve) => release.push(resolve));
        taken += 1;
        const value = { ...takenLead, version: taken };
        if (once) kept.set(once.key, { request: once.request, answer: once.answer(value) });
        return { kind: 'new', value };
      },
    }),
  };
}

const lead = { fields: { email: 'k@firma.example' } };

test('the same key with the same request gives the same answer, and has its effect once', async () => {
  const keeping = keepingIntake();
  const { ask } = apiWith({ intake: keeping.intake(false) });
  const headers = { 'Idempotency-Key': 'a1' };
  const first = await ask('POST', '/v1/leads', { body: lead, headers });
  const second = await ask('POST', '/v1/leads', { body: lead, headers: { 'Idempotency-Key': '"a1"' } });
  expect(await second.text()).toBe(await first.text());
  expect([first.status, second.status, keeping.taken()]).toEqual([201, 201, 1]);
  expect([first, second].map((answer) => answer.headers.get('Idempotency-Replayed'))).toEqual([null, 'true']);
});

test('the same key with another body, address, actor or condition is refused', async () => {
  const { ask } = apiWith({ intake: keepingIntake().intake(false) });
  const headers = { 'Idempotency-Key': 'a1' };
  await ask('POST', '/v1/leads', { body: lead, headers });
  const other = await ask('POST', '/v1/leads', { body: { fields: { email: 'l@firma.example' } }, headers });
  const byAnother = await ask('POST', '/v1/leads', { body: lead, headers: { ...headers, 'Smk-Actor': 'anna' } });
  const onCondition = await ask('POST', '/v1/leads', { body: lead, headers: { ...headers, 'If-Match': '"3"' } });
  expect([other.status, byAnother.status, onCondition.status]).toEqual([422, 422, 422]);
  expect(((await other.json()) as Problem).code).toBe('idempotency_key_reused');
});

test('the same key while its request is being carried out is refused for the moment', async () => {
  const keeping = keepingIntake();
  const { ask } = apiWith({ intake: keeping.intake(true) });
  const headers = { 'Idempotency-Key': 'a1' };
  const first = ask('POST', '/v1/leads', { body: lead, headers });
  await expect.poll(keeping.waiting).toBe(1);
  const meanwhile = await ask('POST', '/v1/leads', { body: lead, headers });
  expect(((await meanwhile.json()) as Problem).code).toBe('request_in_flight');
  keeping.release();
  expect((await first).status).toBe(201);
  expect((await ask('POST', '/v1/leads', { body: lead, headers })).status).toBe(201);
  expect(keeping.taken()).toBe(1);
});

test('a key that cannot be kept is refused', async () => {
  const { ask } = apiWith({});
  const answers = await Promise.all(
    ['', 'ä', 'x'.repeat(256)].map((key) =>
      ask('POST', '/v1/leads', { body: lead, headers: { 'Idempotency-Key': key } }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
});
