import type { ProblemKind } from '../../problems/kind.ts';
import { capitals, dashInName, foreignLetters, type Slip } from '../../problems/syntax.ts';

/** A word that was meant as a name and has signs that names do not have. */
export type Misnamed = {
  readonly kind: ProblemKind<Slip>;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly meant: string;
};

const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  å: 'aa',
};

/**
 * The word around an index, if it could be a name but for capitals, letters beyond `a` to `z`, or dashes. Where the code of a
 * country or a currency fits, `codeFits`, a few capitals are meant as one.
 */
export function spelledAsName(code: string, index: number, codeFits: boolean): Misnamed | null {
  for (const { 0: written, index: from } of code.matchAll(
    /"(?:\\.|[^"\\])*"|[A-Za-z_\u00AA-\uFFFD][\w\u00AA-\uFFFD-]*/g,
  )) {
    const to = from + written.length;
    if (written.startsWith('"') || index < from || index >= to) continue;
    const meant = asName(written);
    if (meant === written || (codeFits && /^[A-Z]{2,4}$/.test(written)) || !/^[a-z]\w*$/.test(meant)) return null;
    const kind = /[^\w-]/.test(written) ? foreignLetters : /[A-Z]/.test(written) ? capitals : dashInName;
    return { kind, from, to, written, meant };
  }
  return null;
}

/** A word as the name that it was likely meant to be. */
export function asName(written: string): string {
  return written
    .toLowerCase()
    .replace(/[äöüßæœøå]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/-+/g, '_')
    .replace(/^_+|_+$/g, '');
}
