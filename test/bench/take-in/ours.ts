import { createHash, randomUUID } from 'node:crypto';
import { createAbsences, createActs, createIntake } from '@smk/activities';
import { createApi, hashKey, recordsOf } from '@smk/api';
import { compile, pagePath, showProblem, withProofs, yearsFor } from '@smk/language';
import { prove, runTests } from '@smk/rehearsal';
import type { Store } from '@smk/store';
import type { Way } from './way.ts';

/** The function that the API calls, and the API itself without a socket. */
export function createOurs(store: Store): { readonly byFunction: Way; readonly byRequest: Way } {
  const now = Date.now;
  const intake = createIntake({ store, now });
  const admin = randomUUID();
  const api = createApi({
    records: recordsOf(store),
    intake,
    acts: createActs({ store, now, runs: { act: () => Promise.resolve({ kind: 'pending' }) } }),
    absences: createAbsences({ store, now }),
    doctor: { examine: nobody, rebuild: nobody },
    language: { compile, pagePath, showProblem, withProofs, yearsFor },
    prove,
    runTests,
    now,
    serverNow: now,
    clockWasSet: () => Promise.resolve(),
    adminKeyHash: hashKey(admin),
    report: (error) => console.error(error),
    stopping: new AbortController().signal,
  });

  return {
    async byFunction(key, fields) {
      const request = createHash('sha256').update(JSON.stringify(fields)).digest('hex');
      const once = { key, request, at: now(), answer: (body: unknown) => ({ status: 201, body }) };
      const answered = await intake.takeLead({ fields }, once);
      if (answered.kind !== 'new' || answered.value.kind !== 'taken') throw new Error(JSON.stringify(answered));
    },
    async byRequest(key, fields) {
      const answer = await api.request('/v1/leads', {
        method: 'POST',
        headers: { Authorization: `Bearer ${admin}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ fields }),
      });
      if (answer.status !== 201) throw new Error(await answer.text());
      await answer.arrayBuffer();
    },
  };
}

const nobody = async () => ({ kind: 'unreachable', because: 'Nothing runs here.' }) as const;
