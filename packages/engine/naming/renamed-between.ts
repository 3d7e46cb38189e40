import type { NamedKind, Plan, Renamed } from '@smk/plan';
import { declaredNames } from './declared.ts';
import { holderOf, namesIn } from './names-in.ts';

/** Something that one version of the rules calls otherwise than the other one. */
export type RenamedBetween = {
  readonly kind: NamedKind;
  readonly was: string;
  readonly is: string;
  /** What it is declared in, by its name in the later version. */
  readonly within: string | null;
  /** Where the version that tells of it says so. */
  readonly said: 'before' | 'after';
  readonly at: Renamed['at'];
};

/** What has another name in the later of two versions, by what either says of former names. */
export function renamedBetween(before: Plan, after: Plan): readonly RenamedBetween[] {
  const [older, newer] = [namesIn(before, after.renamed), namesIn(after, before.renamed)];
  const told = [...say('after', after), ...say('before', before)];
  const found = told.flatMap(({ said, one: { kind, name, formerly, within: inner, at } }): RenamedBetween[] => {
    const inside = (names: typeof older): string | null => inner && names(holderOf(kind), inner);
    const [now, then] = [inside(newer), inside(older)];
    const [are, were] = [declaredNames(after, kind, now), declaredNames(before, kind, then)];
    const is = [name, ...formerly].find((each) => are.includes(each));
    const was = [name, ...formerly].find((each) => were.includes(each));
    const isOther = is !== undefined && was !== undefined && !were.includes(is);
    return isOther ? [{ kind, was, is, within: now, said, at }] : [];
  });
  return [...new Map(found.map((one) => [[one.kind, one.within, one.is].join(' '), one])).values()];
}

const say = (said: 'before' | 'after', plan: Plan) => (plan.renamed ?? []).map((one) => ({ said, one }));
