import { CommandFailure, exitCode } from '../exit-code.ts';
import { harmless } from '../present/harmless.ts';
import type { FileHead } from './file-head.ts';

/** A header as it is compared: without regard to case, and to what stands between its words. */
export const plainHeader = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/** The column of a header that somebody named. Throws a `CommandFailure` that lists those there are. */
export function columnAt(head: Extract<FileHead, { kind: 'csv' }>, header: string): number {
  const at = head.headers.findIndex((one) => plainHeader(one) === plainHeader(header));
  if (at !== -1) return at;
  const there = head.headers.slice(0, 12).map((one) => `\`${harmless(one)}\``);
  throw new CommandFailure(
    exitCode.usage,
    `${head.path} has no column \`${header}\`; it has ${there.join(', ')}${head.headers.length > 12 ? ', …' : ''}.`,
  );
}
