import type { NamedKind, Renamed } from '@smk/plan';
import type { NotCarriedOut } from './not-carried-out.ts';
import { notYet } from './yet.ts';

/** Who has turns, owes and is told is stored under names that do not follow yet. */
const ofPeople: readonly NamedKind[] = ['department', 'person', 'team', 'queue'];

/** What went by another name before, where what is stored does not follow. */
export function inRenamed(renamed: readonly Renamed[] = []): readonly NotCarriedOut[] {
  return renamed
    .filter(({ kind }) => ofPeople.includes(kind))
    .map(({ kind, name, formerly, at }) => notYet(`\`formerly ${formerly[0]!}\` of the ${kind} ${name}`, at));
}
