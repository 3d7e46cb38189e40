import { kinds } from '../kinds.ts';
import type { ProblemCode } from '../problem.ts';
import { pageTexts } from './all-pages.ts';
import type { Page } from './page.ts';

/** The pages of all problems, by code. */
export const pages: readonly Page[] = [...new Map(kinds.map((kind) => [kind.code, kind])).values()]
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  .flatMap(({ code, title, severity }) => {
    const text = pageTexts[code];
    return text ? [{ code, title, severity, ...text }] : [];
  });

const byCode: ReadonlyMap<string, Page> = new Map(pages.map((page) => [page.code, page]));

/** The page of a problem's code; `null` if there is no such problem. */
export function pageOf(code: string): Page | null {
  return byCode.get(code) ?? null;
}

/** Where the page of a code is published, from the root of this project. */
export function pagePath(code: ProblemCode): string {
  return `docs/problems/${code}.md`;
}
