import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '@smk/language';

/** A folder with rules, what goes into them, and what must come out. */
export type Case = {
  readonly name: string;
  /** The files of the case's folder and of its area's company, as they stand there. */
  readonly sources: readonly Source[];
  /** The text of a file of the folder, or `null` if there is none. */
  readonly text: (file: string) => string | null;
};

/** All cases below a folder, by name. */
export function casesIn(root: string): readonly Case[] {
  return globSync('*/*/', { cwd: root })
    .filter((name) => !name.endsWith('_company'))
    .toSorted()
    .map((name) => readCase(root, name));
}

function readCase(root: string, name: string): Case {
  const folder = join(root, name);
  const own = sourcesIn(folder);
  const company = sourcesIn(join(folder, '..', '_company')).filter(({ path }) => !own.some((one) => one.path === path));
  return { name, sources: [...company, ...own], text: (file) => textOf(join(folder, file)) };
}

// What must come out is no part of the rules.
const rules = ['*.smk', 'lists/*.txt', 'tables/*.csv'];

function sourcesIn(folder: string): readonly Source[] {
  return globSync(rules, { cwd: folder })
    .filter((path) => path !== 'canonical.smk')
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

const textOf = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);
