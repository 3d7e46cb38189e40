import type { Moment, ReviewCase } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';
import type { ReviewFigures } from './figures.ts';

export type ReviewRow = {
  /** `<name>:<period>`. */
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly plan: string;
  readonly status: ReviewCase['status'];
  readonly openedAt: Moment;
  readonly figures: ReviewFigures;
  readonly signedOff: ReviewCase['signedOff'];
  readonly step: number;
  readonly case: ReviewCase;
};

/** Reviews, newest first. */
export const listReviews: (
  db: Session,
  query: PageOf & { readonly name?: string | undefined; readonly status?: ReviewCase['status'] | undefined },
) => Promise<Page<ReviewRow>> = unbuilt;
export const readReview: (db: Session, id: string) => Promise<ReviewRow | null> = unbuilt;
