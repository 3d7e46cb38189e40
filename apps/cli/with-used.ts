import type { Source } from '@smk/language';

/**
 * Sources with those beyond the rules folder that they use or read lists and tables from, and that these use again, each once.
 * `find` gives what there is under a path from the rules folder: a file, the files of rules in a folder, or nothing.
 */
export function withUsed(sources: readonly Source[], find: (path: string) => readonly Source[]): readonly Source[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const asked = new Set<string>();
  // A map goes on to what is added while it is gone through.
  for (const source of known.values())
    for (const path of beyondFolder(source)) {
      if (asked.has(path)) continue;
      asked.add(path);
      for (const found of find(path)) if (!known.has(found.path)) known.set(found.path, found);
    }
  return [...known.values()];
}

const names = /^use\s+"(\.\.\/[^"\n]+)"|\bfrom\s+"(\.\.\/[^"\n]+\.(?:txt|csv))"/gm;

function beyondFolder({ path, text }: Source): readonly string[] {
  return path.endsWith('.smk') ? [...text.matchAll(names)].map(([, used, from]) => used ?? from!) : [];
}
