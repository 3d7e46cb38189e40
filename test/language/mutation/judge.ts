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

/** Rules that are sound, to compare others with. */
export type Original = { readonly sources: readonly Source[]; readonly text: string; readonly meaning: string };

export function originalOf(sources: readonly Source[]): Original {
  const meaning = meaningOf(sources);
  if (meaning === null) throw new Error('These rules are not sound.');
  return { sources, text: textOf(sources), meaning };
}

export function judge(slipped: readonly Source[], original: Original, isRight: (problem: Problem) => boolean): Verdict {
  const { value, problems } = compile(slipped, { years });
  if (value !== undefined && problems.length === 0) {
    const outcome = shownMeaning(value) === original.meaning ? 'same' : 'sound';
    return { outcome, rightLine: true, restoredBy: null, problems };
  }
  const told = problems.filter(isRight);
  return { outcome: 'reported', rightLine: told.length > 0, restoredBy: restored(slipped, told, original), problems };
}

function restored(slipped: readonly Source[], told: readonly Problem[], original: Original): Verdict['restoredBy'] {
  const isOriginal = (sources: readonly Source[]): boolean =>
    textOf(sources) === original.text || meaningOf(sources) === original.meaning;
  if (told.some(({ fix }) => fix !== null) && isOriginal(mend(slipped, { years }).sources)) return 'fix';
  const ways = told.flatMap((problem) => typed(problem, slipped));
  // Most come back to the letter; what rules mean takes longer to find out.
  return ways.some((sources) => textOf(sources) === original.text) || ways.some(isOriginal) ? 'hint' : null;
}

/** All text without comments and blanks that say nothing. */
function textOf(sources: readonly Source[]): string {
  return sources
    .map(({ text }) =>
      text.replace(/(?:^|\s)#.*/gm, ' ').replace(/\s*([(){},])\s*|\s+/g, (_, sign?: string) => sign ?? ' '),
    )
    .join('\n');
}

/** What rules mean, as text that is equal for rules that mean the same. */
function meaningOf(sources: readonly Source[]): string | null {
  const { value } = compile(sources, { years });
  return value === undefined ? null : shownMeaning(value);
}

// Places move where lines do.
function shownMeaning(value: object): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'at' || key === 'place' ? undefined : part));
}
