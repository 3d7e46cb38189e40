import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import { differentTypes } from '../problems/types.ts';
import { rewritten } from './rewritten.ts';
import { currencyOf } from './rules.ts';
import { at, type Checked, type Scope } from './scope.ts';
import { shown } from './shown.ts';
import { typeOf, type Beside } from './type-of.ts';
import { aType, comparable, type Type } from './types.ts';

/** Whether a value can stand beside an operand; says what it would have to be. */
export function* checkPair(operand: Operand, beside: Beside, value: Operand, scope: Scope): Checked<boolean> {
  const type = yield* typeOf(value, scope, beside);
  if (comparable(beside.type, type)) return type.kind !== 'nothing' && beside.type.kind !== 'nothing';
  yield differentTypes(at(scope, value.at), {
    left: beside.text,
    leftIs: aType(beside.type),
    right: shown(value),
    rightIs: aType(type),
    hint: hintFor(operand, beside.type, value, type, scope),
  });
  return false;
}

/** The type and the text of what values are put beside. */
export function* besides(operand: Operand, scope: Scope): Checked<Beside> {
  return { type: yield* typeOf(operand, scope, null), text: shown(operand) };
}

function hintFor(left: Operand, leftType: Type, right: Operand, rightType: Type, scope: Scope): string | null {
  const currency = currencyOf(scope.rules) ?? 'EUR';
  const isWritten = (operand: Operand) => operand.kind !== 'name' && operand.kind !== 'domain of';
  const ofLeft = isWritten(left) ? rewritten(left, rightType, currency) : null;
  const ofRight = isWritten(right) ? rewritten(right, leftType, currency) : null;
  // Quotes too many are the usual slip.
  const instead = left.kind === 'text' ? (ofLeft ?? ofRight) : (ofRight ?? ofLeft);
  return instead === null ? null : `Write \`${instead}\`.`;
}

/** How a list would be looked into for what it is compared with. */
export function listHint(list: Operand, values: readonly Operand[], isNot: boolean) {
  const of = values.map(shown).join(', ');
  const contains = `${shown(list)} contains ${values.length === 1 ? of : `any of (${of})`}`;
  return { list: shown(list), hint: `Write \`${isNot ? `not (${contains})` : contains}\`.` };
}
