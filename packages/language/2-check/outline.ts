import type { Declaration } from '../1-parse/syntax-tree/tree.ts';

/** What no test looks at in a qualification: when its lines are true, and what they are worth. */
const unseen: ReadonlySet<string> = new Set(['when', 'until', 'on', 'points', 'cap', 'means', 'at']);

const known = new WeakMap<Declaration, unknown>();

/** What tests look at in a declaration: equal for two that differ in nothing else. Most are looked at whole. */
export function outlineOf(declaration: Declaration): unknown {
  // Of a list no more than its name.
  if (declaration.kind === 'list') return `list ${declaration.name.name}`;
  if (declaration.kind !== 'qualification') return declaration;
  const before = known.get(declaration);
  if (before !== undefined) return before;
  const outline = JSON.stringify(declaration, (key, value: unknown) => (unseen.has(key) ? undefined : value));
  known.set(declaration, outline);
  return outline;
}
