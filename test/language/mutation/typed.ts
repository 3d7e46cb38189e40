import type { Problem, Source } from '@smk/language';

/** What the rules could be once a problem's hint is typed: each way in which a person could read it. */
export function typed({ hint, span }: Problem, sources: readonly Source[]): readonly (readonly Source[])[] {
  const source = sources.find(({ path }) => path === span.file);
  if (hint === null || source === undefined) return [];
  const lines = source.text.split('\n');
  const row = span.start.line - 1;
  const line = lines[row] ?? '';
  const [from, to] = [span.start.column - 1, span.end.line === span.start.line ? span.end.column - 1 : line.length];
  const indent = /^\s*/.exec(line)![0];
  const said = [...hint.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);
  const first = said[0];
  const results: string[] = [];
  const instead = (text: string): void => void results.push(lines.with(row, text).join('\n'));
  if (hint.startsWith('Remove ')) instead(line.slice(0, from) + line.slice(to));
  if (/^(?:Write|Did you mean|There is|Choose)/.test(hint) && first !== undefined) {
    instead(line.slice(0, from) + first + line.slice(to));
    instead(line.slice(0, from) + first + line.slice(from));
    instead(`${line.slice(0, from)}${first} ${line.slice(from)}`);
    instead(`${line.trimEnd()} ${first}`);
    instead(line.trimEnd() + first);
    for (const text of clauseReplaced(lines, row, span.end.line - 1, indent, first)) results.push(text);
  }
  const part = /^Write `([^`]+)` instead of `([^`]+)`/.exec(hint);
  if (part) instead(line.replace(part[2]!, () => part[1]!));
  const before = /^Write `([^`]+)` before `([^`]+)`/.exec(hint);
  if (before) instead(line.replace(before[2]!, () => `${before[1]} ${before[2]}`));
  if (hint.startsWith('Write "') || hint.startsWith('Did you mean "'))
    instead(line.slice(0, from) + /"[^"]*"/.exec(hint)![0] + line.slice(to));
  if (/^(?:Add|Write)/.test(hint) && first !== undefined)
    for (const below of [row, row + 1])
      for (const extra of ['', '  ']) results.push(lines.toSpliced(below, 0, indent + extra + first).join('\n'));
  if (/on a line of its own below/.test(hint)) {
    for (let below = row + 1; below <= lines.length; below++)
      if (
        below === lines.length ||
        /^\S/.test(lines[below]!) ||
        (lines[below]!.trim() !== '' && /^\s*/.exec(lines[below]!)![0].length <= indent.length)
      ) {
        results.push(lines.toSpliced(below, 0, `${indent}}`).join('\n'));
        break;
      }
  }
  return results.map((text) => sources.map((one) => (one === source ? { ...one, text } : one)));
}

/** The clause at a row replaced: the line, and up to as many lines as the clause may go on for. */
function clauseReplaced(
  lines: readonly string[],
  row: number,
  end: number,
  indent: string,
  text: string,
): readonly string[] {
  const comment = / +#.*$/.exec(lines[row] ?? '')?.[0] ?? '';
  const line = lines[row] ?? '';
  const opens = /\{\s*$/.test(line) && !text.endsWith('{') ? ' {' : '';
  const block = /^[^"{]*("[^"]*"[^"{]*)*?(\s*\{.*)$/.exec(line)?.[2] ?? '';
  const head = /^.*?\{\s*/.exec(line)?.[0] ?? '';
  const replaced = (first: number, upTo: number, put: string): string =>
    lines.toSpliced(first, upTo - first + 1, put).join('\n');
  return [
    replaced(row, Math.max(row, end), indent + text + opens + comment),
    replaced(row, row + 1, indent + text),
    replaced(row, row + 2, indent + text),
    replaced(row, row + 3, indent + text),
    replaced(row - 1, row, indent + text),
    replaced(row, row, indent + text + block),
    replaced(row, row, `${head}${text} }`),
  ];
}
