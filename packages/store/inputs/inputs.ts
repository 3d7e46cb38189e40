import type { ActResult, Input, Moment, Subject } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** Something on its way to a case. */
export type InputRow = {
  readonly id: string;
  readonly subject: Subject;
  readonly input: Input;
  readonly at: Moment;
  readonly state: 'pending' | 'taken' | 'refused';
  readonly result: ActResult | null;
};

export const readInput: (db: Session, id: string) => Promise<InputRow | null> = unbuilt;
/** Inputs that a case has not taken in yet, in order of their moment. */
export const pendingInputsOf: (db: Session, subject: Subject) => Promise<readonly InputRow[]> = unbuilt;
/** Open cases for which something of a moment before `before` waits still: to be nudged again. */
export const subjectsWithPendingInputs: (db: Session, before: Moment, limit: number) => Promise<readonly Subject[]> =
  unbuilt;
