import type { Source } from '@smk/language';

/** A fenced block of a case: the words behind the fence, its text, and where the text stands in the file. */
export type Fence = {
  readonly kind: string;
  readonly about: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
};

/** The fenced blocks of a Markdown file, in order. */
export function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$/gm)].map((found) => {
    const [whole, kind = '', about = '', text = ''] = found;
    const from = found.index + whole.length - '```'.length - text.length;
    return { kind, about, text, from, to: from + text.length };
  });
}

/** The rules of a case: the company of the corpus, files of the case instead or besides. */
export function sourcesOf(fences: readonly Fence[], company: Source): Source[] {
  const files = fences
    .filter(({ kind }) => kind === 'smk' || kind === 'list')
    .map(({ about, text }) => ({ path: about, text }));
  return files.some(({ path }) => path === company.path) ? files : [company, ...files];
}

/** The text with each of the blocks written anew. */
export function rewritten(
  markdown: string,
  blocks: readonly { readonly fence: Fence; readonly text: string }[],
): string {
  return blocks.reduceRight(
    (text, { fence, text: block }) => text.slice(0, fence.from) + block + text.slice(fence.to),
    markdown,
  );
}
