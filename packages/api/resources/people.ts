import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiPorts } from '../ports.ts';
import { reads } from '../protocol/describe.ts';
import type { Environment } from '../protocol/environment.ts';
import { personRow, toPerson } from './person-row.ts';

const people = z.object({ rows: z.array(personRow) }).meta({ id: 'People' });

/** Who is there, and what they carry. */
export function peopleRoutes({ records }: Pick<ApiPorts, 'records'>) {
  return new Hono<Environment>().get(
    '/people',
    reads({
      id: 'listPeople',
      tag: 'people',
      summary: 'Everybody, with load and turns',
      answers: { 200: ['The people.', people] },
    }),
    async (c) => {
      const [directory, loads] = await Promise.all([records.directory(), records.load()]);
      return c.json({ rows: loads.map((load) => toPerson(load, directory)) }, 200);
    },
  );
}
