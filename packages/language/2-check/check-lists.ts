import { spanOf } from '../1-parse/syntax-tree/tree.ts';
import { noListFile } from '../problems/names.ts';
import { mixedList, unknownCountry } from '../problems/types.ts';
import { isCountry, languageOf } from '@smk/plan';
import { checkLengthValue } from './check-duration.ts';
import { nearestName } from './nearest-name.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { leadScope, type Checked } from './scope.ts';
import { shown } from './shown.ts';
import { oftenMeant, typeOf } from './type-of.ts';
import { typeOfListed } from './type-of-list.ts';
import { aType, comparable } from './types.ts';
import type { ListDeclaration } from '../1-parse/syntax-tree/company.ts';
import type { Value } from '../1-parse/syntax-tree/values.ts';

/** Each list's file exists, and its values are of one type. */
export function* checkLists(rules: Rules): Checked<void> {
  for (const placed of rules.lists.values()) {
    const { of } = placed.part;
    if (of.kind === 'values') yield* checkValues(placed, of.values, rules);
    else if (!rules.tree.listFiles.some(({ path }) => path === of.path.text))
      yield noListFile(spanOf(placed, of.path.at), {
        path: of.path.text,
        near: nearestName(
          of.path.text,
          rules.tree.listFiles.map(({ path }) => path),
        ),
      });
  }
}

function* checkValues(placed: Placed<ListDeclaration>, values: readonly Value[], rules: Rules): Checked<void> {
  const [first] = values;
  for (const value of values) {
    const place = whereIs(placed, value.at);
    if (value.kind === 'country' && !isCountry(value.code))
      yield unknownCountry(place, { code: value.code, instead: oftenMeant.get(value.code) ?? null });
    else if (value.kind === 'money') yield* typeOf(value, leadScope(rules, placed), null);
    if (value.kind === 'duration') yield* checkLengthValue(value.length, placed);
    if (
      !first ||
      value.kind === first.kind ||
      areLanguages([first, value]) ||
      comparable(typeOfListed(first), typeOfListed(value))
    )
      continue;
    yield mixedList(place, {
      list: placed.part.name.name,
      first: shown(first),
      firstIs: aTypeListed(first),
      written: shown(value),
      is: aTypeListed(value),
    });
  }
}

/** `de` is written as a name, and `de-CH` as a tag. */
function areLanguages(values: readonly Value[]): boolean {
  return values.every((value) => {
    if (value.kind === 'language') return true;
    return value.kind === 'name' && languageOf(value.name) !== null;
  });
}

function aTypeListed(value: Value): string {
  return value.kind === 'name' ? 'an option' : aType(typeOfListed(value));
}
