import type { ActResult } from '@smk/plan';

/** Answers to acts, so that one that is delivered again is answered as it was the first time. */
export type Answers = {
  readonly has: (act: string) => boolean;
  readonly of: (act: string) => ActResult | undefined;
  give(act: string, result: ActResult): void;
  /** What a next run starts with. */
  kept(): Carried;
};

/** The latest answers, oldest first. */
export type Carried = readonly (readonly [act: string, result: ActResult])[];

/** An act comes again within minutes, or as a row that is marked; a few hundred answers outlast both. */
const most = 200;

export function keepAnswers(carried: Carried): Answers {
  const given = new Map<string, ActResult>(carried);
  return {
    has: (act) => given.has(act),
    of: (act) => given.get(act),
    give(act, result) {
      given.set(act, result);
      const [oldest] = given.keys();
      if (given.size > most && oldest !== undefined) given.delete(oldest);
    },
    kept: () => [...given],
  };
}
