import { closeSync, openSync, readSync } from 'node:fs';

/** The line on which each of some places in a file lies, from 1. Places are byte offsets. */
export function linesOf(path: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const wanted = offsets.toSorted((a, b) => a - b);
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  try {
    let line = 1;
    let begun = 0;
    for (let read = readSync(file, buffer); read > 0 && wanted.length > 0; read = readSync(file, buffer)) {
      let from = 0;
      while (wanted.length > 0 && wanted[0]! < begun + read) {
        const place = wanted.shift()!;
        line += newlines(buffer, from, place - begun);
        from = place - begun;
        lines.set(place, line);
      }
      line += newlines(buffer, from, read);
      begun += read;
    }
  } finally {
    closeSync(file);
  }
  return lines;
}

function newlines(buffer: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = buffer.indexOf(0x0a, from); at !== -1 && at < to; at = buffer.indexOf(0x0a, at + 1)) count += 1;
  return count;
}
