import type { Act, Fields } from '@smk/plan';
import { CommandFailure, exitCode } from '../exit-code.ts';
import type { FileHead } from './file-head.ts';
import { plainHeader } from './headers.ts';

/** How a file is read that tells what people did to handoffs. Columns are -1 where there are none. */
export type ActLayout = {
  readonly delimiter: string | null;
  readonly key: number;
  readonly keyNames: readonly string[];
  readonly at: number;
  readonly does: number;
  readonly as: number;
  readonly by: number;
};

/** Where the columns of a file of acts go: the lead's key, `at`, `does`, and where it needs one `as`, the reason or the end; `by` whom. */
export function actLayout(head: FileHead, keyNames: readonly string[]): ActLayout {
  if (head.kind === 'objects') return { delimiter: null, key: -1, keyNames, at: -1, does: -1, as: -1, by: -1 };
  const find = (...names: readonly string[]): number =>
    head.headers.findIndex((header) => names.includes(plainHeader(header)));
  const layout = {
    key: find(...keyNames),
    at: find('at'),
    does: find('does'),
    as: find('as', 'because'),
    by: find('by'),
  };
  if (layout.key === -1 || layout.at === -1 || layout.does === -1)
    throw new CommandFailure(
      exitCode.usage,
      `${head.path} has to have the columns ${keyNames[0]}, at and does, and may have as and by.`,
    );
  return { ...layout, delimiter: head.delimiter, keyNames };
}

/** What somebody did, by its word and its reason or end, with what was said; `null` for anything else. */
export function actOf(does: string, as: string, said: { readonly data?: Fields }): Act['does'] | null {
  if (does === 'accept' || does === 'contact') return { kind: does };
  if (does === 'reject' && as !== '') return { kind: 'reject', because: as, ...said };
  return does === 'end' && as !== '' ? { kind: 'end', as, ...said } : null;
}
