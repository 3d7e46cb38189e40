import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `sign` stands before the digest in the first line. */
type Marked = { readonly sign: string };

/**
 * What a file holds below its first line, which has the digest of it, by which a damaged file is told from a whole one; `null` where there
 * is none, or it is damaged.
 */
export function readWhole(file: string, { sign }: Marked): Buffer | null {
  try {
    const whole = readFileSync(file);
    const end = whole.indexOf('\n');
    const held = whole.subarray(end + 1);
    return end !== -1 && whole.toString('latin1', 0, end) === firstLine(held, sign) ? held : null;
  } catch {
    return null;
  }
}

/**
 * Writes such a file aside and puts it in its place at once, since several processes may do so at the same time. Of the folder the oldest
 * files are taken away beyond `mostKept`. Throws where the disk does not take it.
 */
export function writeWhole(file: string, held: Uint8Array, { sign, mostKept }: Marked & { mostKept: number }): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(`${firstLine(held, sign)}\n`), held]), { mode: 0o600 });
  renameSync(aside, file);
  forgetOldest(folder, mostKept);
}

const firstLine = (held: Uint8Array, sign: string): string => sign + createHash('sha256').update(held).digest('hex');

function forgetOldest(folder: string, mostKept: number): void {
  const files = readdirSync(folder);
  if (files.length <= mostKept) return;
  const aged = files
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .toSorted((a, b) => a.at - b.at);
  for (const { name } of aged.slice(0, files.length - mostKept)) rmSync(join(folder, name), { force: true });
}
