import type { Case, Obligation } from '@smk/plan';

/** The case with this state of one of its obligations. */
export function withObligation<C extends Case>(before: C, changed: Obligation): C {
  return { ...before, obligations: before.obligations.map((one) => (one.id === changed.id ? changed : one)) };
}
