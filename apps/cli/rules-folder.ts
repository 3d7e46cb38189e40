import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Source } from '@smk/language';
import { CommandFailure, exitCode } from './exit-code.ts';
import { withUsed } from './with-used.ts';

/** A rules folder as it is read, and of which file alone problems are asked, if one was named. */
export type RulesFolder = {
  readonly folder: string;
  readonly sources: readonly Source[];
  readonly only: string | null;
};

/**
 * Reads a rules folder: each `.smk` file in it and below, each `.txt` file for lists, and each `.csv` file that the rules name for
 * a table (others may be leads to import), and what they use beyond the folder, in the order of their paths.
 * A file's path stands for the folder that it is in. Throws a `CommandFailure` where there are no rules.
 */
export function readRules(path: string): RulesFolder {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind) throw new CommandFailure(exitCode.usage, `There is no ${path}: name the folder with your .smk files.`);
  if (!kind.isDirectory() && !isOfRules(path))
    throw new CommandFailure(exitCode.usage, `${path} is no .smk file: name one, or the folder with your rules.`);
  const folder = kind.isDirectory() ? resolve(path) : dirname(resolve(path));
  const sourceOf = (file: string): Source => ({
    path: pathIn(folder, file),
    text: tried(file, () => readFileSync(file, 'utf8')),
  });
  const files = filesBelow(folder);
  const rules = withUsed(files.filter(isOfRules).map(sourceOf), (path) => filesAt(resolve(folder, path)).map(sourceOf));
  const named = tablesIn(rules);
  const tables = files.filter((file) => file.endsWith('.csv') && named.has(pathIn(folder, file)));
  const sources = [...rules, ...tables.map(sourceOf)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  if (!sources.some((source) => source.path.endsWith('.smk'))) {
    throw new CommandFailure(exitCode.usage, `There is no .smk file in ${folder}: name the folder with your rules.`);
  }
  return { folder, sources, only: kind.isDirectory() ? null : relative(folder, resolve(path)) };
}

/**
 * The `.smk` files that paths name: those in a folder and below, each once. Throws a `CommandFailure` where a path names none.
 */
export function rulesFiles(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => {
    const kind = statSync(path, { throwIfNoEntry: false });
    if (!kind) throw new CommandFailure(exitCode.usage, `There is no ${path}: name .smk files, or folders with them.`);
    if (!kind.isDirectory() && !path.endsWith('.smk'))
      throw new CommandFailure(exitCode.usage, `${path} is no .smk file: name one, or a folder with them.`);
    const found = kind.isDirectory() ? filesBelow(path).filter((file) => file.endsWith('.smk')) : [path];
    if (found.length === 0) throw new CommandFailure(exitCode.usage, `There is no .smk file in ${path}.`);
    return found.toSorted();
  });
  return [...new Map(files.toReversed().map((file) => [resolve(file), file])).values()].toReversed();
}

/** The files beyond the folder that its rules use, as they are now; none where the rules cannot be read. */
export function usedBeyond(path: string): readonly string[] {
  try {
    const { folder, sources } = readRules(path);
    return sources.filter((source) => source.path.startsWith('../')).map((source) => join(folder, source.path));
  } catch (error) {
    if (error instanceof CommandFailure) return [];
    throw error;
  }
}

/** A text that is another one once a file of rules in the folder, the one that is named, or one `besides` has changed. */
export function stampOf(path: string, besides: readonly string[] = []): string {
  try {
    const files = statSync(path).isDirectory() ? filesBelow(path) : filesBelow(dirname(resolve(path)));
    return [...files, ...besides]
      .map((file) => {
        const { mtimeMs, size, ino } = statSync(file);
        return `${file} ${mtimeMs} ${size} ${ino}`;
      })
      .join('\n');
  } catch {
    // Between two steps of an editor a file may be gone.
    return 'unreadable';
  }
}

/** A file that rules name, or the files of rules in a folder that they use. */
function filesAt(path: string): readonly string[] {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind?.isDirectory()) return kind?.isFile() && /\.(?:smk|txt|csv)$/.test(path) ? [path] : [];
  return filesBelow(path).filter((file) => file.endsWith('.smk'));
}

/** The paths of files that tables may be read from, by the text of the rules. */
export function tablesIn(rules: readonly Source[]): ReadonlySet<string> {
  const texts = rules.filter(({ path }) => path.endsWith('.smk'));
  return new Set(
    texts.flatMap(({ text }) => [...text.matchAll(/\bfrom\s+"([^"\n]+\.csv)"/g)].map(([, path]) => path!)),
  );
}

function pathIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** Whether a file belongs to rules, by its name. */
export const isOfRules = (name: string): boolean => /\.(smk|txt)$/.test(name);

function filesBelow(folder: string): string[] {
  return tried(folder, () => readdirSync(folder, { withFileTypes: true })).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    if (!isOfRules(entry.name) && !entry.name.endsWith('.csv')) return [];
    // A link stands for the file that it leads to; one that leads nowhere must not make rules vanish unseen.
    if (entry.isSymbolicLink()) return tried(path, () => statSync(path)).isFile() ? [path] : [];
    return entry.isFile() ? [path] : [];
  });
}

function tried<T>(path: string, reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const because = code === 'EACCES' ? 'you may not' : code === 'ENOENT' ? 'it leads nowhere' : `${code}`;
    throw new CommandFailure(exitCode.usage, `${path} cannot be read: ${because}.`);
  }
}
