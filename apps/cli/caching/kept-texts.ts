import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readWhole, writeWhole } from './whole-file.ts';

/** Texts that can be made again, kept on disk by what they were made from. */
export type KeptTexts = {
  /** The text kept for what it was made from; `null` where there is none, or where it is damaged. */
  readonly find: (madeFrom: readonly string[]) => string | null;
  /** Keeps a text, or does without where the disk does not take it. */
  readonly keep: (madeFrom: readonly string[], text: string) => void;
};

const sign = '';

/** Keeps texts in a folder. Beyond so many the oldest are taken away. */
export function keptTexts(folder: string, mostKept = 200): KeptTexts {
  const fileFor = (madeFrom: readonly string[]): string => join(folder, `${digestOf(...madeFrom)}.txt`);
  return {
    find: (madeFrom) => readWhole(fileFor(madeFrom), { sign })?.toString('utf8') ?? null,
    keep(madeFrom, text) {
      try {
        writeWhole(fileFor(madeFrom), Buffer.from(text), { sign, mostKept });
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
