import type { Subject } from '@smk/plan';
import { reach, TemporalUnreachable, type Temporal } from '../connect-temporal.ts';
import { examine, type Examined, type ExamineOptions } from './examine.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';

/** Temporal does not answer; `because` is one sentence with a way out. */
export type Unreachable = { readonly kind: 'unreachable'; readonly because: string };

/** Looks at how PostgreSQL and Temporal stand to each other, and mends what differs. */
export type Doctor = {
  /** Changes nothing. */
  examine(): Promise<Examined | Unreachable>;
  /** One part of a rebuild, from `after` on; `null` begins it. */
  rebuild(after: Subject | null): Promise<Rebuilt | Unreachable>;
};

export function createDoctor(temporal: Temporal, options: Omit<ExamineOptions, 'temporal'>): Doctor {
  const all: ExamineOptions = { temporal, ...options };

  async function reached<T>(work: () => Promise<T>): Promise<T | Unreachable> {
    try {
      await reach(temporal);
      return await work();
    } catch (failure) {
      if (failure instanceof TemporalUnreachable) return { kind: 'unreachable', because: failure.message };
      throw failure;
    }
  }

  return { examine: () => reached(() => examine(all)), rebuild: (after) => reached(() => rebuild(all, after)) };
}
