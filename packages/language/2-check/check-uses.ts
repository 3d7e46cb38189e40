import { spanOf } from '../1-parse/syntax-tree/tree.ts';
import { nothingToUse } from '../problems/names.ts';
import { nearestName } from './nearest-name.ts';
import type { Rules } from './rules.ts';
import type { Checked } from './scope.ts';

/** What rules use is there: a file of rules, or a folder with some. Files may use one another, and be used often. */
export function* checkUses({ tree }: Rules): Checked<void> {
  const { declarations, ruleFiles } = tree;
  for (const { file, line, declaration } of declarations) {
    if (declaration.kind !== 'use') continue;
    const { text: path, at } = declaration.path;
    const isThere = ruleFiles.some((one) => one === path || one.startsWith(`${path.replace(/\/$/, '')}/`));
    if (!isThere) yield nothingToUse(spanOf({ file, line }, at), { path, near: nearestName(path, ruleFiles) });
  }
}
