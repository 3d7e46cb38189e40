import { whoIsTold, type Concern } from '@smk/engine';
import type { Answerable, Effect, Obligation, Subject } from '@smk/plan';
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
    const person = whoIsTold(people, notify.whom, concernOf(notify, about));
    if (person === null) return [];
    const id = `${about.subject.kind}:${about.subject.id}:${about.step}:${index}`;
    return [{ id, person, about: notify.about, subject: about.subject, obligation: notify.obligation, at: notify.at }];
  });
}

/** Who answers for the obligation that it is about and the department that owes it, else the owner and the taker of the handoff. */
function concernOf({ obligation }: Notify, { obligations, owner, takes }: About): Concern {
  const about = obligations.find(({ id }) => id === obligation);
  return { answerable: about?.answerable ?? owner, by: about?.by ?? takes };
}
