import { existsSync, realpathSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import type { Source } from '@smk/language';
import { CommandFailure, exitCode } from './exit-code.ts';
import { gitBytes, gitText } from './git.ts';
import { isOfRules, readRules, tablesIn, type RulesFolder } from './rules-folder.ts';
import { withUsed } from './with-used.ts';

/** A version of a rules folder; `name` is what people call it: a commit by its first digits, or the working tree. */
export type RulesVersion = { readonly name: string; readonly rules: RulesFolder };

/**
 * The two versions of a rules folder that a range names: `BASE..HEAD`; with nothing on one side of the dots the working tree is meant there.
 * `BASE...HEAD` begins where HEAD left BASE. Throws a `CommandFailure` where git knows no such commit, or no rules in it.
 */
export function rulesOfRange(
  folder: string,
  range: string,
): { readonly before: RulesVersion; readonly after: RulesVersion } {
  const [, base = '', dots = '..', head = ''] = /^(.*?)(?:(\.{2,3})(.*))?$/.exec(range) ?? [];
  if (base === '' && head === '')
    throw new CommandFailure(exitCode.usage, `\`${range}\` names no version: write BASE..HEAD, such as main..HEAD.`);
  const from = dots === '...' ? mergeBase(folder, base || 'HEAD', head || 'HEAD') : base;
  return { before: versionAt(folder, from), after: versionAt(folder, head) };
}

function versionAt(folder: string, revision: string): RulesVersion {
  if (revision === '') return { name: 'working tree', rules: readRules(folder) };
  const place = placeOf(folder);
  const commit = gitText(place.top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (commit === null)
    throw new CommandFailure(exitCode.usage, `git knows no commit \`${revision}\` here: see \`git log\`.`);
  const name = commit.slice(0, 12);
  const sources = filesAt(place.top, commit, place.prefix);
  if (!sources.some(({ path }) => path.endsWith('.smk')))
    throw new CommandFailure(exitCode.usage, `There is no .smk file under ${place.prefix || '.'} in ${revision}.`);
  return { name, rules: { folder: `${folder} at ${name}`, sources, only: null } };
}

/** The repository, and the folder's path within it. The folder may be gone from the working tree. */
function placeOf(folder: string): { readonly top: string; readonly prefix: string } {
  let there = resolve(folder);
  while (!existsSync(there)) there = dirname(there);
  const top = gitText(there, 'rev-parse', '--show-toplevel');
  if (top === null) throw new CommandFailure(exitCode.usage, `${folder} is in no git repository that can be read.`);
  const whole = resolve(realpathSync(there), relative(there, resolve(folder)));
  return { top, prefix: relative(realpathSync(top), whole).split(sep).join('/') };
}

function mergeBase(folder: string, base: string, head: string): string {
  const found = gitText(placeOf(folder).top, 'merge-base', '--end-of-options', base, head);
  if (found !== null) return found;
  throw new CommandFailure(exitCode.usage, `git finds no commit from which both \`${base}\` and \`${head}\` come.`);
}

type Entry = { readonly mode: string; readonly id: string; readonly path: string };

/** The same files that a rules folder has on disk, in the order of their paths. */
function filesAt(top: string, commit: string, prefix: string): readonly Source[] {
  const entries = entriesAt(top, commit, prefix === '' ? '' : `${prefix}/`);
  const shown = entries.filter(({ path }) => !isHidden(within(prefix, path)));
  const read = (some: readonly Entry[]): readonly Source[] => {
    const texts = blobs(
      top,
      some.map((entry) => (entry.mode === link ? `${commit}:${leadsTo(top, entry)}` : entry.id)),
    );
    return some.map(({ path }, index) => ({ path: within(prefix, path), text: texts[index]! }));
  };
  const own = read(shown.filter(({ path }) => isOfRules(path)));
  const rules = withUsed(own, (path) => {
    const place = posix.normalize(posix.join(prefix, path));
    if (place.startsWith('..')) return [];
    const found = entriesAt(top, commit, place).filter(
      (entry) => entry.path === place || isRulesBelow(place, entry.path),
    );
    return read(found).map((source, index) => ({ ...source, path: posix.relative(prefix, found[index]!.path) }));
  });
  const named = tablesIn(rules);
  const tables = read(shown.filter(({ path }) => path.endsWith('.csv') && named.has(within(prefix, path))));
  return [...rules, ...tables].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What there is at a path of a commit and below; all of it at no path. */
function entriesAt(top: string, commit: string, path: string): readonly Entry[] {
  const at = path === '' ? [] : ['--', path];
  const listed = gitBytes(top, ['ls-tree', '-r', '-z', '--full-tree', commit, ...at]);
  return (listed?.toString('utf8') ?? '').split('\0').filter(Boolean).map(entryOf);
}

const isRulesBelow = (folder: string, path: string): boolean =>
  path.startsWith(`${folder}/`) && path.endsWith('.smk') && !isHidden(path.slice(folder.length + 1));

const link = '120000';

function entryOf(line: string): Entry {
  const [, mode = '', id = '', path = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
  return { mode, id, path };
}

const within = (prefix: string, path: string): string => (prefix === '' ? path : path.slice(prefix.length + 1));

const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');

/** A link stands for the file that it leads to. */
function leadsTo(top: string, { id, path }: Entry): string {
  return posix.normalize(posix.join(posix.dirname(path), gitText(top, 'cat-file', 'blob', id) ?? ''));
}

/** The texts of some objects, all asked for at once. */
function blobs(top: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const answer = gitBytes(top, ['cat-file', '--batch'], `${names.join('\n')}\n`) ?? Buffer.alloc(0);
  const texts: string[] = [];
  let at = 0;
  for (const name of names) {
    const line = answer.indexOf(0x0a, at);
    const size = Number(/ blob (\d+)$/.exec(answer.toString('utf8', at, line))?.[1] ?? Number.NaN);
    if (line === -1 || Number.isNaN(size))
      throw new CommandFailure(exitCode.usage, `git cannot show ${name}: it may be a link that leads nowhere.`);
    texts.push(answer.toString('utf8', line + 1, line + 1 + size));
    at = line + 1 + size + 1;
  }
  return texts;
}
