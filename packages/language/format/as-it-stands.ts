import type { DeclarationText } from '../1-parse/cutting/split-declarations.ts';

/**
 * Lines of a declaration as their author wrote them, moved together so that the first is indented by `indent`. None is moved
 * farther left than that, since it would stand outside of its block.
 */
export function asItStands(
  { text, lines }: DeclarationText,
  from: number,
  to: number,
  indent: number,
): readonly string[] {
  const move = indent - lines[from]!.indent;
  // A line in the first column starts a declaration.
  const least = Math.max(indent, 2);
  return text
    .split('\n')
    .slice(from, to)
    .map((line, index) => {
      // Only what the language takes for blanks: others are why the lines are left.
      const [, before, written] = /^([ \t]*)(.*?)[ \t]*$/s.exec(line)!;
      if (written === '') return '';
      return ' '.repeat(index === 0 ? indent : Math.max(least, before!.length + move)) + written;
    });
}
