import type { RecordSpan, Splitter } from './split-csv.ts';

const opens = 0x7b;
const closes = 0x7d;
const quote = 0x22;
const backslash = 0x5c;
const between = new Set([...' \t\r\n,[]'].map((sign) => sign.charCodeAt(0)));

/** What stands where an object should begin. */
export class NoObject extends Error {
  override readonly name = 'NoObject';
}

/** A splitter of JSON objects: one a line, or all in one array. What stands between two objects is left out. */
export const splitObjects: Splitter = (buffer, from, length, last): RecordSpan | null => {
  let start = from;
  while (start < length && between.has(buffer[start]!)) start += 1;
  if (start >= length) return last ? { start: length, end: length, next: length } : null;
  if (buffer[start] !== opens) throw new NoObject('There is something that is no object.');
  let depth = 0;
  let inText = false;
  for (let at = start; at < length; at += 1) {
    const byte = buffer[at];
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === opens) depth += 1;
    else if (byte === closes) {
      depth -= 1;
      if (depth === 0) return { start, end: at + 1, next: at + 1 };
    }
  }
  if (last) throw new NoObject('The last object is never closed.');
  return null;
};
