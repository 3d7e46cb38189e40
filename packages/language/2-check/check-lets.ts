import type { Operand } from '../1-parse/syntax-tree/conditions.ts';
import type { LetDeclaration } from '../1-parse/syntax-tree/lead.ts';
import { circularLet } from '../problems/logic.ts';
import { mixedLet, notCountable } from '../problems/types.ts';
import { columnsOf } from './tables/type-of-table.ts';
import { whereIs, type Placed, type Rules } from './rules.ts';
import { at, leadScope, type Checked } from './scope.ts';
import { shown } from './shown.ts';
import { typeOf } from './type-of.ts';
import { aType, comparable, hasOrder, isCountable, type Type } from './types.ts';

/** Each let combines values of one type that can be added or ordered, and none uses itself. */
export function* checkLets(rules: Rules): Checked<void> {
  for (const [name, placed] of rules.lets) {
    const circle = circleFrom(name, rules);
    // One problem a circle: at the first of its lets by name.
    if (circle) {
      if (circle.toSorted()[0] === name)
        yield circularLet(whereIs(placed, placed.part.name.at), { names: [...circle, name] });
    } else yield* checkParts(placed, rules);
  }
  for (const [name, { declared }] of rules.tables) {
    const circle = circleFrom(name, rules);
    if (circle?.toSorted()[0] === name)
      yield circularLet(whereIs(declared, declared.part.name.at), { names: [...circle, name] });
  }
}

/** Lets in an order in which each may use the ones before it, those in a circle left out. */
export function letsInOrder(rules: Rules): Placed<LetDeclaration>[] {
  const done = new Map<string, Placed<LetDeclaration>>();
  const visit = (name: string): void => {
    const placed = rules.lets.get(name);
    if (!placed || done.has(name) || circleFrom(name, rules)) return;
    for (const used of namesIn(placed.part)) visit(used);
    done.set(name, placed);
  };
  for (const [name] of rules.lets) visit(name);
  return [...done.values()];
}

function* checkParts(placed: Placed<LetDeclaration>, rules: Rules): Checked<void> {
  const scope = leadScope(rules, placed, { what: 'stage', in: 'a `let`' });
  const suits = placed.part.is === 'sum of' ? isCountable : hasOrder;
  let first: { operand: Operand; type: Type } | null = null;
  for (const operand of placed.part.of) {
    const type = yield* typeOf(operand, scope, null);
    const written = shown(operand);
    if (!suits(type)) yield notCountable(at(scope, operand.at), { form: placed.part.is, written, is: aType(type) });
    else if (first && !comparable(first.type, type))
      yield mixedLet(at(scope, operand.at), {
        form: placed.part.is,
        first: shown(first.operand),
        firstIs: aType(first.type),
        written,
        is: aType(type),
      });
    else if (type.kind !== 'nothing') first ??= { operand, type };
  }
}

/** The lets and tables through which `name` comes back to itself, starting with it; `null` if it does not. */
function circleFrom(name: string, rules: Rules): string[] | null {
  const seen = new Set<string>();
  const walk = (at: string, path: string[]): string[] | null => {
    for (const used of usedBy(at, rules)) {
      if (used === name) return path;
      if (seen.has(used)) continue;
      seen.add(used);
      const found = walk(used, [...path, used]);
      if (found) return found;
    }
    return null;
  };
  return walk(name, [name]);
}

function usedBy(name: string, rules: Rules): readonly string[] {
  const [placed, table] = [rules.lets.get(name), rules.tables.get(name)];
  if (placed) return namesIn(placed.part);
  return (table ? columnsOf(table) : []).flatMap((column) => {
    const of = column.kind === 'domain of' ? column.of : column;
    return of.kind === 'name' ? [of.name] : [];
  });
}

function namesIn(written: LetDeclaration): string[] {
  return written.of.flatMap((operand) => (operand.kind === 'name' ? [operand.name] : []));
}
