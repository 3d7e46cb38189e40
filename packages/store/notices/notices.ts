import { sql } from 'kysely';
import type { Moment, NoticeKind, Subject } from '@smk/plan';
import { afterKey, limitOf, toPage } from '../database/cursor.ts';
import { all } from '../database/query.ts';
import type { Page, PageOf, Session } from '../database/session.ts';
import type { Write } from '../database/writes.ts';

/** Something that a person is told. */
export type NoticeRow = {
  readonly id: string;
  readonly person: string;
  readonly about: NoticeKind;
  /** A case; or a lead that somebody else is to take care of. */
  readonly subject: Subject | { readonly kind: 'lead'; readonly id: string };
  readonly obligation: string | null;
  readonly at: Moment;
  readonly deliveredAt: Moment | null;
};

/** Notices, newest first. */
export async function listNotices(
  db: Session,
  query: PageOf & { readonly person?: string | undefined; readonly subject?: NoticeRow['subject'] | undefined },
): Promise<Page<NoticeRow>> {
  const after = afterKey(query, ['whole number', 'text']);
  const limit = limitOf(query);
  const { person, subject } = query;
  const rows = await all(
    db,
    sql<NoticeRow>`
      select id, person, about, jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject, obligation, at,
        delivered_at as "deliveredAt"
      from notices where ${after ? sql`(at, id) < (${after[0]}::bigint, ${after[1]}::text)` : sql`true`}
        and ${person === undefined ? sql`true` : sql`person = ${person}`}
        and ${subject === undefined ? sql`true` : sql`(subject_kind = ${subject.kind} and subject_id = ${subject.id})`}
      order by at desc, id desc limit ${limit + 1}`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.at, row.id],
    (row) => row,
  );
}

/** Leaves notices to be delivered; one of a known id changes nothing. */
export function noticesWrite(notices: readonly Omit<NoticeRow, 'deliveredAt'>[]): Write {
  if (notices.length === 0) return null;
  const rows = notices.map(({ subject, ...notice }) => ({ ...notice, kind: subject.kind, subject: subject.id }));
  return sql`insert into notices (id, person, about, subject_kind, subject_id, obligation, at)
        select id, person, about, kind, subject, obligation, at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as r(id text, person text, about text, kind text, subject text, obligation text, at bigint)
        on conflict (id) do nothing`;
}
