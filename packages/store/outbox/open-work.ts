import type { Moment, Subject } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** Every case that has not ended, by kind and id, from `after` on: what must have a running workflow. */
export const openCases: (
  db: Session,
  query: { readonly after: Subject | null; readonly limit: number },
) => Promise<readonly { readonly subject: Subject; readonly step: number }[]> = unbuilt;
/** Which of these cases have ended: their workflows are orphans. */
export const endedCases: (db: Session, subjects: readonly Subject[]) => Promise<readonly Subject[]> = unbuilt;
/** Ids of imports that are not through. */
export const openImports: (db: Session) => Promise<readonly string[]> = unbuilt;
/** When the next lead is to be assessed anew, and when the `qualification` workflow last said it would wake (`null`: not yet). */
export const qualificationState: (
  db: Session,
) => Promise<{ readonly next: Moment | null; readonly wakesAt: Moment | null }> = unbuilt;
