import { compile, mend, type Problem, type Source } from '@smk/language';
import { typed } from './typed.ts';

/** How a slip came out. */
export type Verdict = {
  /** `sound`: rules that say something else; `same`: the same as before. */
  readonly outcome: 'same' | 'sound' | 'reported';
  /** Whether a problem stands where the slip is. */
  readonly rightLine: boolean;
  /** How the original comes back, if it does. */
  readonly restoredBy: 'fix' | 'hint' | null;
  readonly problems: readonly Problem[];
};

const years = { from: 2026, to: 2027 };

/** What rules mean, as text that is equal for rules that mean the same. */
export function meaningOf(sources: readonly Source[]): string | null {
  const { value } = compile(sources, { years });
  // Places move where lines do.
  return value === undefined ? null : JSON.stringify(value, (key, part: unknown) => (key === 'at' || key === 'place' ? undefined : part));
}

export function judge(slipped: readonly Source[], meant: string, isRight: (problem: Problem) => boolean): Verdict {
  const { value, problems } = compile(slipped, { years });
  if (value !== undefined && problems.length === 0) {
    const outcome = meaningOf(slipped) === meant ? 'same' : 'sound';
    return { outcome, rightLine: true, restoredBy: null, problems };
  }
  const told = problems.filter(isRight);
  return { outcome: 'reported', rightLine: told.length > 0, restoredBy: restored(slipped, told, meant), problems };
}

function restored(slipped: readonly Source[], told: readonly Problem[], meant: string): Verdict['restoredBy'] {
  if (told.some(({ fix }) => fix !== null) && meaningOf(mend(slipped, { years }).sources) === meant) return 'fix';
  return told.some((problem) => typed(problem, slipped).some((sources) => meaningOf(sources) === meant)) ? 'hint' : null;
}
