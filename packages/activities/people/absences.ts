import type { Moment } from '@smk/plan';
import {
  dropAbsence,
  keepAbsence,
  readAbsences,
  readDirectory,
  tellAbsences,
  type AbsenceRow,
  type Store,
} from '@smk/store';

export type AbsenceAnswer =
  | { readonly kind: 'kept'; readonly absence: AbsenceRow }
  /** `people` are those of the company, by name. */
  | { readonly kind: 'nobody of that name'; readonly people: readonly string[] }
  | { readonly kind: 'ends before it begins' };

export type Absences = {
  /** Those that are not over, by when they begin. */
  list(): Promise<readonly AbsenceRow[]>;
  /** Records when somebody is away: no lead comes to them meanwhile, and who leads the team is told of those that they have. */
  keep(absence: AbsenceRow, by: string): Promise<AbsenceAnswer>;
  /** Forgets an absence; answers whether there was one. */
  drop(person: string, id: string): Promise<boolean>;
  /** Tells handoffs of absences that have begun since. Answers how many. */
  tell(): Promise<number>;
};

/** `wake` is called after each commit that left something in the outbox. */
export type AbsencePorts = {
  readonly store: Store;
  readonly now: () => Moment;
  readonly wake?: (() => void) | undefined;
};

/** Takes down who is away when. */
export function createAbsences({ store, now, wake }: AbsencePorts): Absences {
  async function telling(work: Promise<number>): Promise<number> {
    const told = await work;
    if (told > 0) wake?.();
    return told;
  }

  return {
    list: () => readAbsences(store.db, now()),

    async keep(absence, by) {
      if (absence.until !== null && absence.until <= absence.from) return { kind: 'ends before it begins' };
      const { people } = await readDirectory(store.db);
      if (!people.some(({ name }) => name === absence.person))
        return { kind: 'nobody of that name', people: people.map(({ name }) => name) };
      const keeping = store.transact(async (tx) => {
        await keepAbsence(tx, absence, { by, at: now() });
        return tellAbsences(tx, now());
      });
      await telling(keeping);
      return { kind: 'kept', absence };
    },
    drop: (person, id) => dropAbsence(store.db, person, id),
    tell: () => telling(store.transact((tx) => tellAbsences(tx, now()))),
  };
}
