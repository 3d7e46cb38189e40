import type { Moment } from '@smk/plan';
import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** What somebody carries now. `credit` and `debt` are in billionths of a turn; debt is credit minus turns. */
export type PersonLoad = {
  readonly person: string;
  readonly title: string;
  readonly openHandoffs: number;
  readonly openObligations: number;
  readonly overdueObligations: number;
  readonly turns: readonly {
    readonly team: string;
    readonly weight: number;
    readonly turns: number;
    readonly credit: number;
    readonly debt: number;
    readonly lastTurnAt: Moment | null;
  }[];
};

/** Everybody in the company, by name. */
export const readLoad: (db: Session) => Promise<readonly PersonLoad[]> = unbuilt;
