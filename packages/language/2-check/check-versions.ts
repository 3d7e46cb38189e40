import { spanOf, type SyntaxTree } from '../1-parse/syntax-tree/tree.ts';
import { unknownVersion } from '../problems/logic.ts';
import type { Problem } from '../problems/problem.ts';

/** Rules of another version of the language: nothing else can be said of them, as they may well be right. */
export function checkVersions({ declarations }: SyntaxTree): readonly Problem[] {
  return declarations.flatMap(({ file, line, declaration }) =>
    declaration.kind === 'language' && declaration.version !== 1
      ? [unknownVersion(spanOf({ file, line }, declaration.at), { version: declaration.version })]
      : [],
  );
}
