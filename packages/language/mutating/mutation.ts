import type { Region } from '../1-parse/syntax-tree/tree.ts';
import { spanOf } from '../1-parse/syntax-tree/tree.ts';
import { inOneLine } from '../1-parse/reading/reading.ts';
import type { Placed } from '../2-check/rules.ts';
import type { Source } from '../source.ts';
import { endOf, startOf, withEdit, type Edit } from './edit.ts';

/** A small change of the rules of which a test should notice that they mean something else. */
export type Mutation = {
  readonly place: { readonly file: string; readonly line: number };
  /** In the author's words; `after` is empty where the line is gone. */
  readonly before: string;
  readonly after: string;
  readonly edit: Edit;
};

/** The text of one declaration, out of which mutations are made. */
export type Ground = {
  readonly placed: Placed<unknown>;
  readonly text: string;
  /** The field that tells one lead from the other, which is never unknown. */
  readonly key: string | null;
};

/** The author's text of a region. */
export function textOf({ placed, text }: Ground, region: Region): string {
  const span = spanOf(placed, region);
  return text.slice(startOf(text, span), endOf(text, span));
}

/** `at` with other text in its place; `shown` is the stretch around it that is told before and after. */
export function replaced(ground: Ground, at: Region, put: string, shown: Region = at): Mutation {
  const { placed, text } = ground;
  const [span, around] = [spanOf(placed, at), spanOf(placed, shown)];
  const edit = { file: placed.file, from: startOf(text, span), to: endOf(text, span), put };
  const [from, to] = [startOf(text, around), endOf(text, around)];
  const after = text.slice(from, edit.from) + put + text.slice(edit.to, to);
  return {
    place: { file: placed.file, line: around.start.line },
    before: inOneLine(text.slice(from, to)),
    after: inOneLine(after),
    edit,
  };
}

/** A line that is gone, with the comma that sets it apart where it has others beside it. */
export function dropped({ placed, text }: Ground, at: Region): Mutation {
  const span = spanOf(placed, at);
  const [from, to] = [startOf(text, span), endOf(text, span)];
  const after = /^[ \t]*,/.exec(text.slice(to))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/,[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0);
  return {
    place: { file: placed.file, line: span.start.line },
    before: inOneLine(text.slice(from, to)),
    after: '',
    edit: { file: placed.file, from: from - before, to: to + after, put: '' },
  };
}

/** The rules with a mutation in them. */
export function mutated(sources: readonly Source[], { edit }: Mutation): readonly Source[] {
  return sources.map((source) => (source.path === edit.file ? withEdit(source, edit) : source));
}
