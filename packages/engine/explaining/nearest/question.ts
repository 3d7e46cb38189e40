import type { Aim, LeadFacts, Moment } from '@smk/plan';
import { place, type Judging } from '../judging.ts';
import { holds } from './aim.ts';
import { moved, type Move } from './move.ts';
import type { Scope } from './scope.ts';

export type Question = {
  readonly judging: Judging;
  readonly aim: Aim;
  readonly facts: LeadFacts;
  readonly asOf: Moment;
  readonly scope: Scope;
  /** How many changed leads may be judged: what is left of it is written here. */
  readonly budget: { left: number };
};

/** Whether a lead would be at the aim after some moves. */
export function reaches(question: Question, moves: readonly Move[]): boolean {
  const changed = moved(question.facts, moves);
  question.budget.left -= 1;
  place(question.judging, changed, question.asOf);
  return holds(question.judging, question.aim, changed);
}
