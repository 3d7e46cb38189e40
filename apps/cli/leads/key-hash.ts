/** A key as leads are told apart by it: without regard to case and outer white space. */
export const leadKey = (text: string): string => text.trim().toLowerCase();

const prime = 0x01000193;
const basis = 0x811c9dc5;

/** A hash of a key, 32 bits, FNV-1a over its bytes. */
export function hashOfKey(text: string): number {
  const bytes = Buffer.from(leadKey(text));
  let hash = basis;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, prime);
  return hash >>> 0;
}

const quote = 0x22;

/**
 * The same hash of the cell of a record's column, without making a text of it. -1 where that does not do: within quotes, for letters
 * beyond ASCII, and where there is no such column.
 */
export function hashOfCell(buffer: Buffer, start: number, end: number, delimiter: number, column: number): number {
  let at = start;
  for (let passed = 0; passed < column; passed += 1) {
    while (at < end && buffer[at] !== delimiter) {
      if (buffer[at] === quote) return -1;
      at += 1;
    }
    if (at >= end) return -1;
    at += 1;
  }
  while (at < end && isSpace(buffer[at]!) && buffer[at] !== delimiter) at += 1;
  let hash = basis;
  let stop = at;
  let hashAtStop = hash;
  for (; at < end && buffer[at] !== delimiter; at += 1) {
    let byte = buffer[at]!;
    if (byte >= 0x80 || byte === quote) return -1;
    if (byte >= 0x41 && byte <= 0x5a) byte += 0x20;
    hash = Math.imul(hash ^ byte, prime);
    // White space at the end belongs to no key.
    if (byte > 0x20) {
      stop = at + 1;
      hashAtStop = hash;
    }
  }
  // Signs that are no white space, and below it, are left to the slow way.
  for (let index = stop; index < at; index += 1) if (!isSpace(buffer[index]!)) return -1;
  return hashAtStop >>> 0;
}

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
