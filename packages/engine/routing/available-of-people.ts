import type { Moment, Plan, Team } from '@smk/plan';
import { availableIn, isAtWork, type Asking } from './available.ts';
import type { Floor } from './floor.ts';
import { teamOfPerson } from './owner-of.ts';

/** Who of some people can take a lead now, each with the team that is answered for, and why the others cannot. */
export type PeopleAvailable = {
  readonly takers: readonly { readonly person: string; readonly team: string }[];
  readonly why: readonly { readonly person: string; readonly because: string }[];
};

/** As in a team of which they are the members, each by the capacity, care and hours of a team of the department they are in. */
export function availableOfPeople(
  plan: Plan,
  people: readonly string[],
  department: string,
  floor: Floor,
  at: Moment,
  asking: Asking,
): PeopleAvailable {
  const each = people.map((person) => {
    const team = teamOfPerson(plan, person, department, at);
    if (team === null) return { person, team, because: `is in no team of ${department}`, atWork: false };
    const { why, away } = availableIn(plan, alone(team, person), floor, at, asking);
    const atWork = isAtWork(
      plan,
      team,
      plan.people.find(({ name }) => name === person)!,
      at,
    );
    return { person, team, because: why[0]?.because ?? null, atWork: atWork && away.length === 0 };
  });
  const someoneWorks = each.some(({ atWork }) => atWork);
  const found = each.map(({ person, team, because, atWork }) => ({
    person,
    team,
    because: because ?? (someoneWorks && !atWork ? 'is not at work' : null),
  }));
  return {
    takers: found.flatMap(({ person, team, because }) =>
      because === null && team !== null ? [{ person, team: team.name }] : [],
    ),
    why: found.flatMap(({ person, because }) => (because === null ? [] : [{ person, because }])),
  };
}

const alone = (team: Team, person: string): Team => ({
  ...team,
  members: team.members.filter((member) => member.person === person),
});
