import type { Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** Who is who, as the active plan published it. */
export type Directory = {
  readonly departments: readonly { readonly name: string; readonly title: string; readonly ledBy: string }[];
  readonly people: readonly { readonly name: string; readonly title: string; readonly email: string }[];
  readonly teams: readonly {
    readonly name: string;
    readonly title: string;
    readonly department: string;
    readonly ledBy: string;
    readonly members: readonly { readonly person: string; readonly weight: number }[];
  }[];
  readonly queues: readonly { readonly name: string; readonly title: string; readonly department: string; readonly watchedBy: string }[];
};

export const readDirectory: (db: Session) => Promise<Directory> = unbuilt;
