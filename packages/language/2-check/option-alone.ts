import type { Condition } from '../1-parse/syntax-tree/conditions.ts';
import type { Problem } from '../problems/problem.ts';
import { optionIsNoCondition } from '../problems/types.ts';
import { at, type Scope } from './scope.ts';
import { declaredType } from './type-of.ts';

/** `source is website or event`, where the second stands for `source is event`. */
export function optionAlone(part: Condition, before: readonly Condition[], scope: Scope): Problem | null {
  if (part.kind !== 'holds' || scope.names.has(part.name.name)) return null;
  const { name } = part.name;
  for (const each of before.toReversed()) {
    if (each.kind !== 'compare' || each.left.kind !== 'name' || each.right.kind !== 'name' || each.is !== '=') continue;
    const type = declaredType(each.left, scope);
    if (type.kind !== 'one of' || !type.options.includes(name)) continue;
    const instead = `${each.left.name} in (${each.right.name}, ${name})`;
    return optionIsNoCondition(at(scope, part.name.at), { option: name, of: each.left.name, instead });
  }
  return null;
}
