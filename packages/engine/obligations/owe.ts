import type { Answerable, Case, JournalEntry, Moment, Obligation, OwedRule } from '@smk/plan';
import { ladderFrom } from './ladder.ts';
import { momentAfter } from './moment-after.ts';
import type { Slice } from './stepped.ts';

export type Owing = { readonly by: string; readonly to: string; readonly answerable: Answerable; readonly at: Moment };

/** An obligation that opens, its due moments computed once and for all. `others` are those that the case has already. */
export function owe(
  slice: Slice,
  owed: OwedRule,
  { by, to, answerable, at }: Owing,
  others: Case['obligations'],
): Obligation {
  return {
    id: freeId(owed.name, others),
    name: owed.name,
    by,
    to,
    answerable,
    openedAt: at,
    due: momentAfter(slice, owed.within, answerable, at, owed),
    state: 'open',
    closedAt: null,
    breachedAt: null,
    ladder: ladderFrom(slice, owed, answerable, at),
    rule: owed.at,
  };
}

export function owedEntry({ id, by, due, openedAt, rule }: Obligation): JournalEntry {
  return { at: openedAt, what: { kind: 'owed', obligation: id, by, due }, rule };
}

export function freeId(name: string, others: Case['obligations']): string {
  const before = others.filter((one) => one.name === name).length;
  return before === 0 ? name : `${name}#${before + 1}`;
}
