import type { OutcomeReport } from '@smk/rehearsal';
import type { Unread } from '../leads/unread.ts';

/** An outcome diff with what is needed to show it. */
export type ShownDiff = {
  /** What the versions are called. */
  readonly before: string;
  readonly after: string;
  readonly report: OutcomeReport;
  readonly events: number;
  readonly unread: Unread;
  /** The company's time zone, for moments. */
  readonly zone: string;
  /** What a lead is known by must not be shown to everybody. */
  readonly keyIsPersonal: boolean;
};
