import { readBrought } from '@smk/engine';
import type { Fields, Plan } from '@smk/plan';

/** What was said with an act, by its reason or end, as a record has it. */
export type SaidIn = (as: string, given: unknown) => { readonly data?: Fields };

/** Reads what was said with acts as one of the rules asks for it; what none asks for, or cannot be read, is left out. */
export function saidReader(plans: readonly Plan[]): SaidIn {
  const asked = plans.flatMap((plan) =>
    plan.handoffs
      .flatMap(({ reasons, ends }) => [...reasons, ...ends])
      .map(({ name, brings = [] }) => ({ name, brings, plan })),
  );
  return (as, given) => {
    if (typeof given !== 'object' || given === null) return {};
    const data = asked
      .filter(({ name }) => name === as)
      .map(({ brings, plan }) => readBrought(brings, given as Readonly<Record<string, unknown>>, plan).data);
    const all: Fields = Object.assign({}, ...data);
    return Object.keys(all).length > 0 ? { data: all } : {};
  };
}
