import type { EventFact, Fields, Moment, Verdict } from '@smk/plan';
import type { IntakeProblem, RejectedIntake } from '@smk/store';
import type { Change } from './change.ts';

/** Something for one lead, read against the rules but not yet against what is stored. */
export type Incoming =
  | {
      readonly kind: 'lead';
      /** `null` if it could not be read; then there are problems in any case. */
      readonly key: string | null;
      readonly at: Moment;
      readonly fields: Fields;
      /** What is wrong with it if its lead is new, and if it is known. */
      readonly problems: { readonly ifNew: readonly IntakeProblem[]; readonly ifKnown: readonly IntakeProblem[] };
      /** Only a known lead is changed, and only if it is at this version, where one is given. */
      readonly only: { readonly version: number | undefined } | null;
      readonly source: Source;
    }
  | {
      readonly kind: 'events';
      readonly key: string;
      readonly at: Moment;
      readonly events: readonly EventFact[];
      readonly problems: readonly IntakeProblem[];
      readonly source: Source;
    }
  /** What somebody says of a doubtful event. */
  | {
      readonly kind: 'verdict';
      readonly key: string;
      readonly at: Moment;
      readonly event: string;
      readonly verdict: Verdict;
      readonly by: string;
    }
  /** What the system itself does to a lead that is known. */
  | { readonly kind: 'own'; readonly key: string; readonly at: Moment; readonly change: Change };

/** What came in, as it came, and from where: kept if it is rejected. */
export type Source = {
  readonly body: unknown;
  readonly origin: RejectedIntake['origin'];
  /** Where it is kept already, because it was rejected before. */
  readonly kept?: string;
};
