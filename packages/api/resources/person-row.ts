import type { Directory, PersonLoad } from '@smk/store';
import { z } from 'zod';
import { moment } from '../protocol/values.ts';
import type { Told } from '../protocol/values.ts';

export const personRow = z
  .object({
    name: z.string(),
    title: z.string(),
    email: z.string(),
    teams: z.array(
      z.object({
        team: z.string(),
        title: z.string(),
        department: z.string(),
        weight: z.int(),
        turns: z.int(),
        debt: z.number().meta({ description: 'Turns that the rotation owes them; negative when ahead.' }),
        lastTurnAt: moment.nullable(),
      }),
    ),
    leads: z.array(z.string()).meta({ description: 'The departments and teams they lead.' }),
    openHandoffs: z.int(),
    openObligations: z.int(),
    overdue: z.int(),
  })
  .meta({ id: 'Person' });
export type PersonRow = Told<typeof personRow>;

const turn = 1_000_000_000;

/** What somebody carries, with what they belong to and lead. */
export function toPerson(load: PersonLoad, directory: Directory): PersonRow {
  const led = [...directory.departments, ...directory.teams].filter(({ ledBy }) => ledBy === load.person);
  return {
    name: load.person,
    title: load.title,
    email: directory.people.find(({ name }) => name === load.person)?.email ?? '',
    teams: load.turns.map(({ team, weight, turns, debt, lastTurnAt }) => {
      const known = directory.teams.find(({ name }) => name === team);
      return {
        team,
        title: known?.title ?? team,
        department: known?.department ?? '',
        weight,
        turns,
        debt: debt / turn,
        lastTurnAt,
      };
    }),
    leads: led.map(({ name }) => name),
    openHandoffs: load.openHandoffs,
    openObligations: load.openObligations,
    overdue: load.overdueObligations,
  };
}
