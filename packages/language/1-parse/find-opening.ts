import { opensAfter } from './block-of.ts';
import type { Ground, Stretch } from './cutting/ground.ts';
import { matched, treeOf } from './reading/tree-of.ts';
import { blocks, type BlockKind } from './vocabulary.ts';

/** Where a block on one line starts whose `{` is missing: the first place at which both parts can be read. */
export function findOpening(
  ground: Ground,
  { from, to }: Stretch,
  within: BlockKind | null,
): { head: Stretch; inner: Stretch } | null {
  const code = ground.code.slice(from, to);
  const rule = within === null ? 'Declaration' : blocks[within].rule;
  for (const { index, 0: gap } of ground.bare.slice(from, to).matchAll(/\s+/g)) {
    const head = matched(code.slice(0, index), rule);
    if (head === null) continue;
    const opens = opensAfter(treeOf(head, nowhere) as { kind: string }, within);
    const inner = { from: from + index + gap.length, to };
    if (opens && matched(ground.code.slice(inner.from, inner.to), blocks[opens.block].inLine) !== null) {
      return { head: { from, to: from + index }, inner };
    }
  }
  return null;
}

const position = { line: 0, column: 0 };
const nowhere = {
  region: () => ({ start: position, end: position }),
  span: () => ({ file: '', start: position, end: position }),
  report: () => {},
};
