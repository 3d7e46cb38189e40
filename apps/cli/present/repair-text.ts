import type { Repair } from '@smk/language';
import { harmless } from './harmless.ts';

/** A repair in a line: where, and what stands there now. */
export function repairText({ problem: { code, title, span }, before, after }: Repair): string {
  const place = `${span.file}:${span.start.line}:${span.start.column}`;
  const [was, is] = [before, after].map((text) => `\`${harmless(text.trim())}\``);
  const change =
    before.trim() === '' ? `${is} put in` : after.trim() === '' ? `${was} taken out` : `${was} is ${is} now`;
  return `${place}  ${code} ${title}: ${change}`;
}
