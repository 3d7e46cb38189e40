import type { NamedKind, Renamed } from '@smk/plan';
import { renamedIn } from '../2-check/check-former-names.ts';
import type { Named } from '../2-check/names-of.ts';
import type { Rules } from '../2-check/rules.ts';
import { placeOf } from './written.ts';

/** Everything that was called otherwise before. */
export function planRenamed(rules: Rules): readonly Renamed[] {
  return renamedIn(rules).flatMap(({ kind, ...each }) => (kind === 'row' ? [] : [renamed(kind, each)]));
}

function renamed(kind: NamedKind, { name, formerly, within, in: placed, at }: Omit<Named, 'kind'>): Renamed {
  return { kind, name, formerly: formerly.map((before) => before.name), within, at: placeOf(placed, at) };
}
