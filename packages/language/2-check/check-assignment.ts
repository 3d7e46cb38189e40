import type { FieldClause } from '../1-parse/syntax-tree/lead.ts';
import type { Assignment, SeveralValues } from '../1-parse/syntax-tree/test.ts';
import type { Name } from '../1-parse/syntax-tree/words.ts';
import { saidTwice } from '../problems/logic.ts';
import { wrongValue } from '../problems/types.ts';
import { rewritten } from './rewritten.ts';
import { currencyOf, lineOf, whereIs, type Placed, type Rules } from './rules.ts';
import { type Checked, type Scope } from './scope.ts';
import { shown, shownSeveral } from './shown.ts';
import { typeOf } from './type-of.ts';
import { aType, comparable, typeOfField, type Type } from './types.ts';

/** Each field has one value. */
export function* checkOnce(lines: readonly Assignment[], placed: Placed<unknown>): Checked<void> {
  for (const [index, { name }] of lines.entries()) {
    const first = lines.slice(0, index).find((line) => line.name.name === name.name);
    if (!first) continue;
    const at = lineOf({ ...placed, part: first.name });
    yield saidTwice(whereIs({ ...placed, part: name }), { what: `\`${name.name}\``, first: at });
  }
}

/** A value written behind a field's name is one that the field may hold; `write` is how a hint writes another. */
export function* checkAssignment(
  line: Assignment,
  field: FieldClause,
  placed: Placed<unknown>,
  rules: Rules,
  write: (value: string) => string = (of) => `${line.name.name} ${of}`,
): Checked<void> {
  const { value } = line;
  if (value.kind === 'unknown') return;
  const type = typeOfField(field.type);
  if (value.kind === 'several') return yield* checkSeveral(line.name, value, type, placed, rules, write);
  if (type.kind === 'list of')
    return yield wrongValue(whereIs({ ...placed, part: value }), {
      field: line.name.name,
      fieldIs: aType(type),
      written: shown(value),
      is: 'one value',
      hint: `Write \`${write(shownSeveral([value]))}\`.`,
    });
  // Nothing but options can be named: the value of another field is no value.
  const scope: Scope = { rules, in: placed, names: new Map(), event: null, before: null, decides: null };
  const written = yield* typeOf(value, scope, { type, text: line.name.name });
  if (written.kind === 'nothing' || holds(type, written, value)) return;
  const instead = rewritten(value, type, currencyOf(rules) ?? 'EUR');
  yield wrongValue(whereIs({ ...placed, part: value }), {
    field: line.name.name,
    fieldIs: aType(type),
    written: shown(value),
    is: aType(written),
    hint: hintFor(type, instead, write),
  });
}

/** Several values are those of a list, each of which its items may be. */
function* checkSeveral(
  name: Name,
  { values, at }: SeveralValues,
  type: Type,
  placed: Placed<unknown>,
  rules: Rules,
  write: (value: string) => string,
): Checked<void> {
  if (type.kind !== 'list of') {
    const [only] = values;
    yield wrongValue(whereIs({ ...placed, part: { at } }), {
      field: name.name,
      fieldIs: aType(type),
      written: shownSeveral(values),
      is: 'a list',
      hint: only && values.length === 1 ? `Write \`${write(shown(only))}\`.` : null,
    });
    return;
  }
  const scope: Scope = { rules, in: placed, names: new Map(), event: null, before: null, decides: null };
  for (const value of values) {
    const written = yield* typeOf(value, scope, { type: type.of, text: name.name });
    if (written.kind === 'nothing' || holds(type.of, written, value)) continue;
    const instead = rewritten(value, type.of, currencyOf(rules) ?? 'EUR');
    yield wrongValue(whereIs({ ...placed, part: value }), {
      field: name.name,
      fieldIs: aType(type),
      written: shown(value),
      is: aType(written),
      hint: instead === null ? null : `Write \`${instead}\`.`,
    });
  }
}

function hintFor(type: Type, instead: string | null, write: (value: string) => string): string | null {
  if (type.kind === 'email') return `Write an address, such as \`${write('"anna@firma.example"')}\`.`;
  return instead === null ? null : `Write \`${write(instead)}\`.`;
}

function holds(field: Type, written: Type, value: Assignment['value']): boolean {
  if (field.kind === 'whole number') return written.kind === 'whole number';
  if (field.kind === 'email') return value.kind === 'text' && /^[^@\s]+@[^@\s]+$/.test(value.text);
  return comparable(field, written);
}
