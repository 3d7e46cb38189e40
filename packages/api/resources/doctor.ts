import { subjectName, type Subject } from '@smk/plan';
import type { Examined, Rebuilt, Unreachable } from '@smk/temporal';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { reads, writes } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { doOnce, type Written } from '../protocol/idempotency.ts';
import { Refusal } from '../protocol/refusal.ts';
import { givenSubject } from '../protocol/subject.ts';
import { valid } from '../protocol/valid.ts';
import { examination, rebuiltPart } from './doctor-row.ts';
import type { Examination, RebuiltPart } from './doctor-row.ts';

const tag = 'doctor';

/** Of a long list, so many are named. */
const named = 20;

const place = z
  .strictObject({
    after: givenSubject('Give the `next` of the part before, or leave it out to begin.')
      .optional()
      .meta({ description: 'The `next` of the part before; absent for the first.' }),
  })
  .meta({ id: 'RebuildPlace' });

/** Whether what is owed in PostgreSQL and what runs in Temporal agree, and how they are brought to agree. */
export function doctorRoutes({ doctor, records }: Pick<ApiPorts, 'doctor' | 'records'>) {
  return new Hono<Environment>()
    .get(
      '/doctor',
      reads({
        id: 'examine',
        tag,
        summary: 'Hold what runs against what is owed',
        description: 'Changes nothing. A worker mends most of what differs within a minute.',
        answers: { 200: ['What was found.', examination] },
      }),
      async (c) => c.json(toExamination(reached(await doctor.examine())), 200),
    )
    .post(
      '/doctor/rebuild',
      writes({
        id: 'rebuild',
        tag,
        summary: 'Bring everything back into Temporal from PostgreSQL alone, a part at a time',
        description: 'Starts what is missing, ends what is orphaned, starts anew what differs. Safe to repeat.',
        answers: { 200: ['What this part did; go on with its `next`.', rebuiltPart] },
      }),
      valid('json', place),
      async (c) => {
        const { after = null } = c.req.valid('json');
        const work = async () => reached(await doctor.rebuild(after));
        const answer = ({ kind: _kind, next, ...done }: Rebuilt): Written<RebuiltPart> => ({
          status: 200,
          body: { ...done, next: next && subjectName(next) },
        });
        return c.json((await doOnce(c, records, work, answer)).body, 200);
      },
    );
}

function reached<Answer>(answer: Answer | Unreachable): Exclude<Answer, Unreachable> {
  if (isUnreachable(answer)) throw new Refusal('unavailable', answer.because);
  return answer as Exclude<Answer, Unreachable>;
}

const isUnreachable = (answer: unknown): answer is Unreachable =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'unreachable';

function toExamination({ kind: _kind, address, namespace, version, ...rest }: Examined): Examination {
  const { missing, orphaned, unknown, differing, silent } = rest;
  return {
    ...rest,
    temporal: { address, namespace, version },
    missing: found(missing),
    orphaned: found(orphaned),
    unknown: found(unknown),
    differing: found(differing),
    silent: found(silent),
  };
}

const found = (subjects: readonly Subject[]) => ({
  count: subjects.length,
  some: subjects.slice(0, named).map(subjectName),
});
