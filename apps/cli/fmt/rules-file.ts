import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a file's bytes say; an `Unusable` where they are no text. */
export function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unusable(`${file} is no text in UTF-8, and is left as it is: save it as UTF-8 first.`);
  }
}

/** The text of a file; an `Unusable` where it cannot be read. */
export function readText(file: string): string {
  return textOf(
    tried(file, 'read', () => readFileSync(file)),
    file,
  );
}

/** Writes a file so that whoever reads it sees all of the old text or all of the new; an `Unusable` where it cannot be written. */
export function replaceText(file: string, text: string): void {
  tried(file, 'written', () => {
    // A link goes on leading to the file.
    const place = realpathSync(file);
    const beside = join(dirname(place), `.${basename(place)}.${process.pid}`);
    try {
      writeFileSync(beside, text, { flag: 'wx', flush: true });
      chmodSync(beside, statSync(place).mode);
      renameSync(beside, place);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  });
}

/** A file that cannot be laid out, in one sentence; the others can. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

function tried<T>(file: string, what: string, doing: () => T): T {
  try {
    return doing();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    const because = code === 'EACCES' || code === 'EPERM' ? 'you may not' : code;
    throw new Unusable(`${file} cannot be ${what}: ${because}.`, { cause: error });
  }
}
