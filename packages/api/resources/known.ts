import type { Answerable as PlanAnswerable, Plan } from '@smk/plan';
import type { Directory } from '@smk/store';
import type { Records } from '../ports.ts';
import { Refusal } from '../protocol/refusal.ts';
import type { Answerable } from '../protocol/values.ts';

/** What handlers look up again and again. It is kept by the hash of a plan, whose meaning never changes. */
export type Known = {
  /** Puts the name to show to who answers. */
  naming(): Promise<Naming>;
  plan(hash: string): Promise<Plan | null>;
  /** The active plan; refuses where none is. */
  active(): Promise<{ readonly hash: string; readonly plan: Plan }>;
};

export type Naming = (who: PlanAnswerable) => Answerable;

const keptPlans = 20;
/** Milliseconds for which names are kept: they are only shown, and so cost the writes that show them nothing. */
const keptNames = 1_000;

export function createKnown(
  records: Pick<Records, 'activeHash' | 'directory' | 'plan'>,
  serverNow: () => number,
): Known {
  const plans = new Map<string, Plan>();
  let names: { readonly at: number; readonly naming: Naming } | null = null;

  const plan = async (hash: string): Promise<Plan | null> => {
    const found = plans.get(hash) ?? (await records.plan(hash))?.plan ?? null;
    if (found === null) return null;
    plans.delete(hash);
    plans.set(hash, found);
    if (plans.size > keptPlans) plans.delete(plans.keys().next().value!);
    return found;
  };

  return {
    plan,
    async active() {
      const hash = await records.activeHash();
      const found = hash === null ? null : await plan(hash);
      if (hash === null || found === null) throw noActiveRules();
      return { hash, plan: found };
    },
    async naming() {
      const now = serverNow();
      if (names === null || now - names.at > keptNames)
        names = { at: now, naming: namingBy(await records.directory()) };
      return names.naming;
    },
  };
}

/** There is nothing that could decide. */
export function noActiveRules(): Refusal {
  return new Refusal(
    'no_active_rules',
    'No rules are active yet: publish some with `POST /v1/rules/publish`, then activate them.',
  );
}

function namingBy(directory: Directory): Naming {
  const titles = (named: readonly { readonly name: string; readonly title: string }[]) =>
    new Map(named.map(({ name, title }) => [name, title]));
  const people = titles(directory.people);
  const queues = titles(directory.queues);
  const departments = titles(directory.departments);
  return (who) => {
    if (who.kind === 'person') return { ...who, title: people.get(who.person) ?? who.person };
    if (who.kind === 'queue') return { ...who, title: queues.get(who.queue) ?? who.queue };
    return { ...who, title: departments.get(who.department) ?? who.department };
  };
}
