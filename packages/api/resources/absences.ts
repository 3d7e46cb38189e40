import type { AbsenceAnswer } from '@smk/activities';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { acts, reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { doOnce, type Written } from '../protocol/idempotency.ts';
import type { Problem } from '../protocol/problem.ts';
import { Refusal } from '../protocol/refusal.ts';
import { valid } from '../protocol/valid.ts';
import { givenMoment, moment, type Told } from '../protocol/values.ts';
import { actor } from './actor.ts';
import { asStored } from './take-in.ts';

const absence = z
  .object({
    person: z.string(),
    id: z.string(),
    from: moment,
    until: moment
      .nullable()
      .meta({ description: 'The first moment at which they are there again; null while nobody knows.' }),
  })
  .meta({ id: 'Absence' });
export type Absence = Told<typeof absence>;
const absences = z.object({ rows: z.array(absence) }).meta({ id: 'Absences' });
const dropped = z.object({ dropped: z.boolean() }).meta({ id: 'AbsenceDropped' });

const given = z.strictObject({
  from: givenMoment.optional().meta({ description: 'Now, where absent.' }),
  until: givenMoment.nullable().optional().meta({ description: 'Nobody knows when, where absent.' }),
  actor,
});
const nothing = z.strictObject({ actor });

/** Who is away when: no lead comes to them meanwhile. */
export function absenceRoutes({ absences: people, records, now }: Pick<ApiPorts, 'absences' | 'records' | 'now'>) {
  return new Hono<Environment>()
    .get(
      '/absences',
      reads({
        id: 'listAbsences',
        tag: 'people',
        summary: 'Absences that are not over',
        answers: { 200: ['The absences, by when they begin.', absences] },
      }),
      async (c) => c.json({ rows: [...(await people.list())] }, 200),
    )
    .put(
      '/people/:name/absences/:id',
      acts({
        id: 'putAbsence',
        tag: 'people',
        summary: 'Say when somebody is away',
        description:
          'Under an id of your choice; the same id again says otherwise. No lead comes to them meanwhile, and whoever leads the team is told of those that they have.',
        answers: { 200: ['The absence.', absence] },
        refuses: ['person_not_found'],
      }),
      valid('json', given),
      async (c) => {
        const { name: person, id } = c.req.param();
        const { from = now(), until = null } = c.req.valid('json');
        const keep = () => people.keep({ person, id, from, until }, c.get('actor'));
        return c.json((await doOnce(c, records, keep, answered(person, c.get('requestId')))).body, 200);
      },
    )
    .post(
      '/people/:name/absences/:id/drop',
      acts({
        id: 'dropAbsence',
        tag: 'people',
        summary: 'Forget an absence',
        answers: { 200: ['Whether there was one.', dropped] },
      }),
      valid('json', nothing),
      async (c) => {
        const { name, id } = c.req.param();
        const answer = (was: boolean): Written<Told<typeof dropped>> => ({ status: 200, body: { dropped: was } });
        return c.json((await doOnce(c, records, () => people.drop(name, id), answer)).body, 200);
      },
    );
}

const answered =
  (person: string, requestId: string) =>
  (answer: AbsenceAnswer): Written<Told<typeof absence> | Problem> => {
    switch (answer.kind) {
      case 'kept':
        return { status: 200, body: answer.absence };
      case 'nobody of that name':
        return asStored(
          new Refusal(
            'person_not_found',
            `Nobody is called \`${person}\` in the active rules: there are ${answer.people.join(', ')}.`,
          ),
          requestId,
        );
      case 'ends before it begins':
        return asStored(
          new Refusal('invalid', 'The absence ends before it begins: give an `until` after its `from`.', {
            errors: [{ pointer: '/until', detail: 'Give a moment after `from`.' }],
          }),
          requestId,
        );
    }
  };
