import type { Moment, NoticeKind, Subject } from '@smk/plan';
import type { Page, PageOf, Session } from '../database/session.ts';
import { unbuilt } from '../database/unbuilt.ts';

/** Something that a person is told. */
export type NoticeRow = {
  readonly id: string;
  readonly person: string;
  readonly about: NoticeKind;
  readonly subject: Subject;
  readonly obligation: string | null;
  readonly at: Moment;
  readonly deliveredAt: Moment | null;
};

/** Notices, newest first. */
export const listNotices: (
  db: Session,
  query: PageOf & { readonly person?: string | undefined; readonly subject?: Subject | undefined },
) => Promise<Page<NoticeRow>> = unbuilt;
