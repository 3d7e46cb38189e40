import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActivities, createIntake, type IncomingEvent, type LeadAnswer, type Taken } from '@smk/activities';
import { compile, showProblem } from '@smk/language';
import type { Activities, Moment, Plan } from '@smk/plan';
import { activatePlan, publishPlan, type Store } from '@smk/store';
import { freshStore } from '../store/fresh-store.ts';

const folder = join(import.meta.dirname, '../../rules');

/** The text of the example company's rules, changed where a test needs it. */
function sources(change: (text: string, path: string) => string) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(smk|txt)$/.test(path));
  return paths.toSorted().map((path) => ({ path, text: change(readFileSync(join(folder, path), 'utf8'), path) }));
}

/** The example company's plan for 2026 and 2027. */
export function planOf(change: (text: string, path: string) => string = (text) => text): Plan {
  const rules = sources(change);
  const { value, problems } = compile(rules, { years: { from: 2026, to: 2027 } });
  if (!value) throw new Error(problems.map((problem) => showProblem(problem, rules)).join('\n'));
  return value.plan;
}

/** A moment of the company, in Berlin's winter. */
export const winter = (text: string): Moment => Date.parse(`${text.replace(' ', 'T')}:00+01:00`);

/** The example company at work on a database of its own, at a time that the test sets. */
export type Company = {
  readonly store: Store;
  readonly intake: ReturnType<typeof createIntake>;
  readonly activities: Activities;
  readonly now: () => Moment;
  /** Sets the company's time. */
  readonly at: (text: string) => void;
  readonly activate: (plan: Plan) => Promise<string>;
  /** Takes a lead in that must fit the rules. */
  readonly take: (fields: Readonly<Record<string, unknown>>) => Promise<Taken>;
  readonly events: (key: string, ...events: readonly IncomingEvent[]) => Promise<Taken>;
};

export async function nordlicht(options: { readonly poolSize?: number; readonly plan?: Plan } = {}): Promise<Company> {
  const store = await freshStore(options.poolSize);
  let now = winter('2026-11-16 10:00');
  const ports = { store, now: () => now };
  const intake = createIntake(ports);
  const activate = async (plan: Plan): Promise<string> => {
    const { hash } = await publishPlan(store.db, {
      plan,
      sources: [],
      tests: [],
      commit: null,
      author: 'tests',
      at: now,
    });
    await store.transact((tx) => activatePlan(tx, { hash, by: 'tests', at: now }));
    return hash;
  };
  await activate(options.plan ?? planOf());
  return {
    store,
    intake,
    activities: createActivities(ports),
    now: () => now,
    at: (text) => {
      now = winter(text);
    },
    activate,
    take: async (fields) => taken(await intake.takeLead({ fields })),
    events: async (key, ...events) => taken(await intake.takeEvents({ key }, events)),
  };
}

function taken(answered: { readonly kind: string; readonly value?: LeadAnswer | { readonly kind: string } }): Taken {
  if (answered.value?.kind !== 'taken') throw new Error(`Not taken: ${JSON.stringify(answered)}`);
  return answered.value as Taken;
}

/** Fields of a lead that fits Nordlicht's rules, with what the test is about on top. */
export const lead = (
  email: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  email,
  company: 'Firma',
  country: 'DE',
  employees: 350,
  consent: true,
  ...more,
});

export const demo: IncomingEvent = { name: 'demo_requested', data: { product: 'roof' } };
