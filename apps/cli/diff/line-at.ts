import type { Source } from '@smk/language';
import type { Place } from '@smk/plan';

/** The lines of a version's files, without white space around them. */
export function lineAt(sources: readonly Source[]): (place: Place) => string | null {
  const files = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const lines = files.get(file) ?? sources.find(({ path }) => path === file)?.text.split(/\r?\n/) ?? [];
    files.set(file, lines);
    return lines[line - 1]?.trim().replaceAll(/\s+/g, ' ') ?? null;
  };
}
