import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts that can be made again, kept on disk by what they were made from. */
export type KeptTexts = {
  /** The text kept for what it was made from; `null` where there is none, or where it is damaged. */
  readonly find: (madeFrom: readonly string[]) => string | null;
  /** Keeps a text, or does without where the disk does not take it. */
  readonly keep: (madeFrom: readonly string[], text: string) => void;
};

/**
 * Keeps texts in a folder. Each has its own digest in front, by which a damaged one is told from a whole one; it is written aside and put in
 * its place at once, so that several processes may do so at the same time. Beyond so many the oldest are taken away.
 */
export function keptTexts(folder: string, mostKept = 200): KeptTexts {
  const fileFor = (madeFrom: readonly string[]): string => join(folder, `${digestOf(...madeFrom)}.txt`);
  return {
    find(madeFrom) {
      try {
        const whole = readFileSync(fileFor(madeFrom), 'utf8');
        const end = whole.indexOf('\n');
        const text = whole.slice(end + 1);
        return end !== -1 && whole.slice(0, end) === digestOf(text) ? text : null;
      } catch {
        return null;
      }
    },
    keep(madeFrom, text) {
      try {
        mkdirSync(folder, { recursive: true });
        const file = fileFor(madeFrom);
        const aside = `${file}.${randomUUID()}`;
        writeFileSync(aside, `${digestOf(text)}\n${text}`, { mode: 0o600 });
        renameSync(aside, file);
        forgetOldest(folder, mostKept);
      } catch {
        // What is not kept is made again.
      }
    },
  };
}

/** A short text that is another one for other texts. */
export function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  // With its length before it no text runs into the next.
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest('hex');
}

function forgetOldest(folder: string, mostKept: number): void {
  const files = readdirSync(folder);
  if (files.length <= mostKept) return;
  const aged = files
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .toSorted((a, b) => a.at - b.at);
  for (const { name } of aged.slice(0, files.length - mostKept)) rmSync(join(folder, name), { force: true });
}
