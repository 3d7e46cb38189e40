import { sql, type RawBuilder } from 'kysely';
import type { Answerable } from '@smk/plan';

/** How an answerable is kept in three columns: kind, name and, for a person, the team. */
export type AnswerableColumns = {
  readonly kind: string | null;
  readonly name: string | null;
  readonly team: string | null;
};

/** The columns for an answerable, or for nobody. */
export function toColumns(who: Answerable | null): AnswerableColumns {
  if (who === null) return { kind: null, name: null, team: null };
  switch (who.kind) {
    case 'person':
      return { kind: 'person', name: who.person, team: who.team };
    case 'queue':
      return { kind: 'queue', name: who.queue, team: null };
    case 'department':
      return { kind: 'department', name: who.department, team: null };
  }
}

/** The answerable in the columns `<prefix>_kind`, `<prefix>_name` and `<prefix>_team`, as JSON; null for nobody. */
export function answerableJson(prefix: string): RawBuilder<Answerable | null> {
  const [kind, name, team] = ['kind', 'name', 'team'].map((part) => sql.ref(`${prefix}_${part}`));
  return sql`case ${kind}
    when 'person' then jsonb_build_object('kind', 'person', 'person', ${name}, 'team', ${team})
    when 'queue' then jsonb_build_object('kind', 'queue', 'queue', ${name})
    when 'department' then jsonb_build_object('kind', 'department', 'department', ${name}) end`;
}
