import type { Condition } from '../1-parse/syntax-tree/conditions.ts';
import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { replaced, textOf, type Ground, type Mutation } from './mutation.ts';

type List = Extract<Condition, { readonly kind: 'all of' | 'any of' | 'none of' }>;

const instead = { 'all of': 'any of', 'any of': 'all of', 'none of': 'any of' } as const;
const words = { 'all of': 'and', 'any of': 'or', 'none of': 'or' } as const;

/** `and` for `or`, and each part left out. */
export function mutateList(ground: Ground, list: List): readonly Mutation[] {
  const { at } = list;
  const text = textOf(ground, at);
  const named = /^(?:all|any|none)\s+of\b/.exec(text)?.[0] ?? null;
  const parts = list.of.map((part) => bracketed(ground, text, part.at, at));
  const other = words[instead[list.kind]];
  const turned = named === null ? parts.join(` ${other} `) : instead[list.kind] + text.slice(named.length);
  if (parts.length < 2) return [replaced(ground, at, turned)];
  const shorter = parts.map((_, index) => {
    const kept = parts.toSpliced(index, 1);
    if (named !== null) return `${named} (${kept.join(', ')})`;
    return kept.join(` ${words[list.kind]} `);
  });
  return [turned, ...shorter].map((put) => replaced(ground, at, put));
}

/** A part with the brackets around it, which its own region leaves out. */
function bracketed(ground: Ground, text: string, part: Region, list: Region): string {
  const inner = textOf(ground, part);
  const before = textOf(ground, { start: list.start, end: part.start });
  const after = textOf(ground, { start: part.end, end: list.end });
  const inBrackets = /\(\s*$/.test(before) && /^\s*\)/.test(after);
  const isOnly = /^(?:all|any|none)\s+of\s*\(\s*$/.test(before) && /^\s*\)$/.test(after);
  return inBrackets && !isOnly && text !== inner ? `(${inner})` : inner;
}
