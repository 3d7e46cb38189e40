import type { Moment, Plan, TestBlock, TestStep } from '@smk/plan';
import { failureOf } from '@smk/rehearsal';
import { openStore, setClock } from '@smk/store';
import { inject } from 'vitest';
import { createDatabase } from '../support/test-postgres.ts';
import { publish } from '../workflows/shop.ts';
import { createDeeds } from './deeds.ts';
import type { Floor } from './floor.ts';
import { lookAgainAt, readHandoffs, readLeadJournal } from './recorded.ts';
import { forSure, inOrder, withoutIds, type Told } from './told.ts';
import { wire } from './wired.ts';

/** A company of its own for one test: its rules, its people, a database, and a clock on which the test begins soon. */
export type Company = {
  /** The server's moment at a moment of the company. */
  serverMoment(moment: Moment): Moment;
  /** The lead arrives. */
  begin(): Promise<void>;
  /** Does what a step says, at its own moment, or looks whether it is so. */
  take(step: TestStep): Promise<void>;
  /** Somebody's absence begins. */
  absenceBegins(at: Moment): Promise<void>;
  /** When the answer about the lead may change without a new fact. */
  lookAgainAt(): Promise<Moment | null>;
  /** Has leads looked at again when that is due, until it is stopped. */
  lookAgain(): Promise<() => Promise<void>>;
  told(): Promise<Told>;
  close(): Promise<void>;
};

let companies = 0;

/** Opens a company; its test begins at `begins` on the server's clock. */
export async function openCompany(floor: Floor, plan: Plan, block: TestBlock, begins: Moment): Promise<Company> {
  companies += 1;
  const company = `company-${companies}`;
  const database = await createDatabase(inject('postgres'));
  const store = openStore({ url: database.url, poolSize: 3 });
  const clock = { offset: block.asOf - begins, rate: 1 };
  await setClock(store.db, clock);
  await publish(store, plan, block.asOf);
  // What is done in a test is received at the very moment that it says.
  let moment = block.asOf;
  const wired = wire(floor, company, store, () => moment);
  const deeds = createDeeds(plan, block, store, wired);
  const failures: string[] = [];

  return {
    serverMoment: (at) => at - clock.offset,
    async begin() {
      await deeds.arrive();
      await wired.settled();
    },
    async take(step) {
      moment = step.at;
      const instead = await deeds.take(step);
      if (instead !== null) failures.push(failureOf(plan, block, step, instead).sentence);
      if (step.kind !== 'expect') await wired.settled();
    },
    async absenceBegins(at) {
      moment = at;
      await wired.absences.tell();
      await wired.settled();
    },
    lookAgainAt: () => lookAgainAt(store),
    async lookAgain() {
      await wired.runs.ensureQualification({ company, clock });
      return () => floor.endQualification(company);
    },
    async told() {
      const handoffs = await readHandoffs(store, plan);
      return forSure({
        failures,
        lead: await readLeadJournal(store),
        handoffs: handoffs.map(({ rule: { name }, case: whole, journal, notices }) => ({
          name,
          journal,
          notices: inOrder(notices),
          case: withoutIds(whole),
        })),
      });
    },
    async close() {
      for (const { case: whole } of await readHandoffs(store, plan))
        if (whole.status !== 'ended') await wired.runs.endOrphan({ kind: 'handoff', id: whole.id });
      floor.dismiss(company);
      await store.close();
      await database.drop();
    },
  };
}
