import type { Answerable, Effect, LeaderRole, Obligation, Subject } from '@smk/plan';
import type { Directory, NoticeRow } from '@smk/store';

type Notify = Extract<Effect, { kind: 'notify' }>;

/** The case that a notice is about, as far as it says who leads. */
export type About = {
  readonly subject: Subject;
  readonly step: number;
  readonly owner: Answerable | null;
  readonly obligations: readonly Obligation[];
  /** The department that takes the handoff over; `null` for a review. */
  readonly takes: string | null;
};

/**
 * Notices for a step, one for each person told. People are facts: leaders and watchers are those of today.
 * Nobody is told where the role has no holder any more.
 */
export function toNotices(
  about: About,
  effects: readonly Effect[],
  people: Directory,
): readonly Omit<NoticeRow, 'deliveredAt'>[] {
  const told = effects.filter((effect): effect is Notify => effect.kind === 'notify');
  return told.flatMap((notify, index) => {
    const person = whomToTell(notify, about, people);
    if (person === null) return [];
    const id = `${about.subject.kind}:${about.subject.id}:${about.step}:${index}`;
    return [{ id, person, about: notify.about, subject: about.subject, obligation: notify.obligation, at: notify.at }];
  });
}

function whomToTell(notify: Notify, about: About, people: Directory): string | null {
  const { whom } = notify;
  switch (whom.kind) {
    case 'person':
      // A person of the rules has no team; both are told by name.
      return whom.person;
    case 'queue':
      return people.queues.find((queue) => queue.name === whom.queue)?.watchedBy ?? null;
    case 'department':
      return leaderOf(whom.department, people);
    case 'leader of':
      return above(leaderOf(whom.department, people), whom.department, notify, about, people);
    case 'leader of team':
    case 'leader of department':
      return leader(whom, notify, about, people);
  }
}

function leader(role: LeaderRole, notify: Notify, about: About, people: Directory): string | null {
  const obligation = about.obligations.find((one) => one.id === notify.obligation);
  const department = obligation?.by ?? about.takes;
  const owner = ownerOf(notify, about);
  if (department === null) return null;
  if (role.kind === 'leader of department' || owner?.kind !== 'person') return leaderOf(department, people);
  const team = people.teams.find((one) => one.name === owner.team);
  return above(team?.ledBy ?? null, department, notify, about, people);
}

/** If the leader is the owner, the leader of the department is told instead. */
function above(
  leads: string | null,
  department: string,
  notify: Notify,
  about: About,
  people: Directory,
): string | null {
  const owner = ownerOf(notify, about);
  if (leads !== null && !(owner?.kind === 'person' && owner.person === leads)) return leads;
  return leaderOf(department, people);
}

/** Who answers for the obligation that it is about, else the owner of the handoff. */
function ownerOf(notify: Notify, about: About): Answerable | null {
  return about.obligations.find((one) => one.id === notify.obligation)?.answerable ?? about.owner;
}

function leaderOf(department: string, people: Directory): string | null {
  return people.departments.find((one) => one.name === department)?.ledBy ?? null;
}
