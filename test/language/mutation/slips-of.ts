import type { Problem, Source } from '@smk/language';
import { randomFrom, type Random } from '../../support/random.ts';
import { slipKinds } from './slip-kinds.ts';

/** One slip in the rules: where, what was written and what is now. */
export type Slip = {
  readonly kind: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly sources: readonly Source[];
};

/** As many slips as are asked for, each by itself in rules that are sound, as many of each kind; the same for the same seed. */
export function slipsOf(sources: readonly Source[], count: number, seed: number): readonly Slip[] {
  const random = randomFrom(seed);
  const kinds = Object.keys(slipKinds);
  const lines = sources.flatMap(({ path, text }) =>
    path.endsWith('.smk') ? text.split('\n').flatMap((line, row) => (isCode(line) ? [{ path, row, line }] : [])) : [],
  );
  const slips: Slip[] = [];
  for (let index = 0; slips.length < count; index++)
    slips.push(slipOf(sources, lines, kinds[index % kinds.length]!, random));
  return slips;
}

type Line = { readonly path: string; readonly row: number; readonly line: string };

function isCode(line: string): boolean {
  return /\S/.test(line.replace(/#.*/, ''));
}

function slipOf(sources: readonly Source[], lines: readonly Line[], kind: string, random: Random): Slip {
  for (;;) {
    const { path, row, line } = random.oneOf(lines);
    const after = slipKinds[kind]!(line, random);
    if (after === null || after === line) continue;
    const slipped = sources.map((source) =>
      source.path === path ? { path, text: source.text.split('\n').with(row, after).join('\n') } : source,
    );
    return { kind, file: path, line: row + 1, before: line, after, sources: slipped };
  }
}

/**
 * Whether a problem stands where a slip is. What names a word of the line that is no longer there does too, where the line or the
 * name is gone; and the line that opens the block that lost a line.
 */
export function isAt({ kind, file, line, before, after, sources }: Slip): (problem: Problem) => boolean {
  const text = sources.find(({ path }) => path === file)!.text.split('\n');
  const indent = /^\s*/.exec(before)![0].length;
  const head =
    text.slice(0, line - 1).findLastIndex((one) => /\S/.test(one) && /^\s*/.exec(one)![0].length < indent) + 1;
  const gone = wordsOf(before).filter((word) => !wordsOf(after).includes(word));
  const partner = partnerOf(text.with(line - 1, before), line - 1);
  return ({ span, sentence }) => {
    if (span.file === file && span.start.line <= line && span.end.line >= line) return true;
    if (span.file === file && /^(?:bracket|brace|clause) missing$/.test(kind) && partner.has(span.start.line))
      return true;
    if (kind !== 'clause missing') return false;
    if (gone.some((word) => sentence.includes(`\`${word}\``) || sentence.includes(word))) return true;
    return span.file === file && [head, line - 1, line + 1].includes(span.start.line);
  };
}

/** The lines, from 1, on which the other halves of a line's brackets and braces stand. */
function partnerOf(lines: readonly string[], row: number): ReadonlySet<number> {
  const partners = new Set<number>();
  const open: number[] = [];
  lines.forEach((line, at) => {
    for (const sign of line.replace(/"[^"]*"|#.*/g, '').match(/[(){}]/g) ?? []) {
      if (sign === '(' || sign === '{') open.push(at);
      else {
        const opener = open.pop() ?? at;
        if (opener === row) partners.add(at + 1);
        if (at === row) partners.add(opener + 1);
      }
    }
  });
  return partners;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z_]\w+/g) ?? [];
}
