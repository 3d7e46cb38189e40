import type {
  Act,
  ActRefusal,
  Case,
  CompanyClock,
  Effect,
  Input,
  JournalEntry,
  Moment,
  Steps,
  Subject,
} from '@smk/plan';
import type { Carried } from './answers.ts';

/** What the engine says of one kind of case, with the slice of its plan filled in. */
export type Course<C extends Case> = {
  judge(at: C, act: Act): { readonly code: ActRefusal; readonly because: string } | null;
  step(
    at: C,
    input: Input,
  ): { readonly case: C; readonly entries: readonly JournalEntry[]; readonly effects: readonly Effect[] };
  nextMoment(at: C): Moment | null;
};

/** `answered` is what the run before has answered, where there was one. */
export type Running<C extends Case> = {
  readonly steps: Steps | undefined;
  readonly subject: Subject;
  readonly clock: CompanyClock;
  readonly case: C;
  readonly answered: Carried;
};

/** How a run of a case stops: for good, or because its history has grown long. */
export type Rest<C extends Case> =
  | { readonly kind: 'ended' }
  | { readonly kind: 'grown long'; readonly case: C; readonly answered: Carried };
