/** Where a record of a buffer lies, `[start, end)`, without what ends it; `next` is where the one after it begins. */
export type RecordSpan = { readonly start: number; readonly end: number; readonly next: number };

/** Cuts a buffer into records from an index on. `null` where the buffer ends before the record does, unless it is the `last` one. */
export type Splitter = (buffer: Buffer, from: number, length: number, last: boolean) => RecordSpan | null;

const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** A quote is never closed: the file cannot be read from `offset` of the buffer on. */
export class QuoteNotClosed extends Error {
  override readonly name = 'QuoteNotClosed';
}

/**
 * A splitter of CSV as `csv-parse` reads it with relaxed quotes: the first line end of the file is that of all its records, and one
 * within quotes belongs to its cell. Where no quote is near, it only looks for the line end.
 */
export function csvSplitter(delimiter: string): Splitter {
  const divides = delimiter.charCodeAt(0);
  let lineEnd: 'unknown' | 'lf' | 'crlf' | 'cr' = 'unknown';
  // Where the next quote of the buffer is, so that it is looked for once and not for each record.
  let known: { readonly buffer: Buffer; readonly length: number; from: number; at: number } | null = null;

  return (buffer, from, length, last) => {
    if (lineEnd !== 'unknown') {
      const plain = withoutQuotes(buffer, from, length, last);
      if (plain !== 'has quotes') return plain;
    }
    return withQuotes(buffer, from, length, last);
  };

  function withoutQuotes(
    buffer: Buffer,
    from: number,
    length: number,
    last: boolean,
  ): RecordSpan | null | 'has quotes' {
    const mark = lineEnd === 'cr' ? carriageReturn : newline;
    let found = buffer.indexOf(mark, from);
    if (lineEnd === 'crlf') found = secondOfTwo(buffer, from, length, found);
    const isOpen = found === -1 || found >= length;
    const next = isOpen ? length : found + 1;
    if (nextQuote(buffer, from, length) < next) return 'has quotes';
    if (isOpen) return last ? { start: from, end: length, next: length } : null;
    return { start: from, end: lineEnd === 'crlf' ? Math.max(from, found - 1) : found, next };
  }

  /** Where lines end in two signs, the second one alone ends none. */
  function secondOfTwo(buffer: Buffer, from: number, length: number, first: number): number {
    let found = first;
    while (found !== -1 && found < length && (found === from || buffer[found - 1] !== carriageReturn))
      found = buffer.indexOf(newline, found + 1);
    return found;
  }

  function nextQuote(buffer: Buffer, from: number, length: number): number {
    if (known?.buffer !== buffer || known.length !== length || from < known.from || from > known.at) {
      const at = buffer.indexOf(quote, from);
      known = { buffer, length, from, at: at === -1 || at >= length ? Infinity : at };
    }
    return known.at;
  }

  function withQuotes(buffer: Buffer, from: number, length: number, last: boolean): RecordSpan | null {
    let quoting = false;
    let isCellEmpty = true;
    for (let at = from; at < length; at += 1) {
      const byte = buffer[at]!;
      if (quoting) {
        if (byte !== quote) {
          isCellEmpty = false;
          continue;
        }
        // What closes a quote can only be told by what follows.
        if (at + 1 >= length && !last) return null;
        if (at + 1 < length && buffer[at + 1] === quote) {
          isCellEmpty = false;
          at += 1;
          continue;
        }
        quoting = false;
        // A quote in the middle of a cell stands for itself, and so does the one that seemed to open it.
        if (
          at + 1 < length &&
          buffer[at + 1] !== 0 &&
          buffer[at + 1] !== divides &&
          endsAt(buffer, at + 1, length, last) === 0
        )
          isCellEmpty = false;
        continue;
      }
      if (byte === quote && isCellEmpty) {
        quoting = true;
        continue;
      }
      const ends = endsAt(buffer, at, length, last);
      if (ends === null) return null;
      if (ends > 0) return { start: from, end: at, next: at + ends };
      isCellEmpty = byte === divides;
    }
    if (!last) return null;
    if (quoting) throw new QuoteNotClosed('A quote is never closed.');
    return { start: from, end: length, next: length };
  }

  /** How many bytes end a record here, and 0 where none does; `null` where the buffer ends before that can be told. */
  function endsAt(buffer: Buffer, at: number, length: number, last: boolean): number | null {
    const byte = buffer[at];
    if (byte !== newline && byte !== carriageReturn) return 0;
    if (lineEnd === 'unknown') {
      if (byte === carriageReturn && at + 1 >= length && !last) return null;
      lineEnd = byte === newline ? 'lf' : at + 1 < length && buffer[at + 1] === newline ? 'crlf' : 'cr';
    }
    if (lineEnd === 'lf') return byte === newline ? 1 : 0;
    if (lineEnd === 'cr') return byte === carriageReturn ? 1 : 0;
    if (byte !== carriageReturn) return 0;
    if (at + 1 >= length && !last) return null;
    return at + 1 < length && buffer[at + 1] === newline ? 2 : 0;
  }
}
