import type { LeadFacts, Moment, OwnerOf, Plan, Team } from '@smk/plan';
import { isDuring } from './absent.ts';
import { isMember } from './available.ts';
import type { Floor } from './floor.ts';

/**
 * The person whom a line names, with a team of the department that takes the lead; else why there is nobody, as the second half
 * of a sentence. Capacity and hours do not matter to somebody who has the lead already.
 */
export function ownerOf(
  plan: Plan,
  of: OwnerOf,
  department: string,
  facts: LeadFacts,
  floor: Floor,
  at: Moment,
): { readonly person: string; readonly team: string } | { readonly because: string } {
  const written = nameOf(of, facts);
  if (written === null)
    return { because: of.kind === 'field' ? `${of.field} is unknown` : 'nobody had the lead before' };
  const person = personCalled(plan, written);
  if (person === null) return { because: `${of.kind === 'field' ? of.field : written} is nobody of the company` };
  if (floor.absences.some((absence) => absence.person === person && isDuring(absence, at)))
    return { because: `${person} is absent` };
  const team = teamOfPerson(plan, person, department, at);
  return team === null ? { because: `${person} is in no team of ${department}` } : { person, team: team.name };
}

/** The first team of a department that somebody is in at a moment; `null` for who is in none. */
export function teamOfPerson(plan: Plan, person: string, department: string, at: Moment): Team | null {
  const isIn = ({ members }: Team): boolean =>
    members.some((member) => member.person === person && isMember(plan, member, at));
  return plan.teams.find((team) => team.department === department && isIn(team)) ?? null;
}

function nameOf(of: OwnerOf, { fields, handling }: LeadFacts): string | null {
  switch (of.kind) {
    case 'field': {
      const value = fields[of.field] ?? null;
      return typeof value === 'string' ? value : null;
    }
    case 'last owner':
      return handling?.lastOwner ?? null;
    case 'person':
      return of.person;
  }
}

/** A person by name, address or display name, as other systems may write it. */
export function personCalled(plan: Plan, written: string): string | null {
  const text = written.trim().toLowerCase();
  const person =
    plan.people.find(({ name }) => name === text) ??
    plan.people.find(({ email, title }) => email.toLowerCase() === text || title.toLowerCase() === text);
  return person?.name ?? null;
}
