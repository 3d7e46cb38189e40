import type { Source, Span } from '@smk/language';
import type { Place } from '@smk/plan';

export type Sources = readonly Source[];

/** The words of the line at a place. */
export function spanOf({ file, line }: Place, sources: Sources): Span {
  const text = sources.find(({ path }) => path === file)?.text ?? '';
  const written = text.split(/\r\n|\n|\r/)[line - 1] ?? '';
  const bare = written.replace(/\s+#.*$/, '').trimEnd();
  const column = written.length - written.trimStart().length + 1;
  return { file, start: { line, column }, end: { line, column: Math.max(column + 1, bare.length + 1) } };
}
