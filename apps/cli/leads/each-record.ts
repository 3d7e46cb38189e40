import { open } from 'node:fs/promises';
import { CommandFailure, exitCode } from '../exit-code.ts';
import { NoObject } from './split-objects.ts';
import { QuoteNotClosed, type Splitter } from './split-csv.ts';

/** Bytes of a record at most: beyond it a quote is missing. */
const longestRecord = 1024 * 1024;
const blockSize = 1024 * 1024;

/** Told of each record of a file, in order: the bytes `[start, end)` of a buffer that is used again, and their place in the file. */
export type OnRecord = (buffer: Buffer, start: number, end: number, offset: number) => void;

/**
 * Reads a file block by block, from an offset on, and tells its records; empty ones are left out. Between two blocks it tells how many
 * bytes are through, and gives way to others. Throws a `CommandFailure` where the file cannot be cut into records.
 */
export async function eachRecord(
  path: string,
  from: number,
  split: Splitter,
  onRecord: OnRecord,
  through: (bytes: number) => void,
): Promise<void> {
  const file = await open(path);
  let buffer = Buffer.allocUnsafe(blockSize * 2);
  let held = 0;
  let offset = from;
  try {
    for (;;) {
      if (buffer.length - held < blockSize) buffer = Buffer.concat([buffer.subarray(0, held)], held + blockSize * 2);
      const { bytesRead } = await file.read(buffer, held, blockSize, offset + held);
      const length = held + bytesRead;
      const last = bytesRead === 0;
      const used = cut(path, split, buffer, length, last, offset, onRecord);
      through(offset + used);
      if (last) return;
      held = length - used;
      if (held > longestRecord) throw tooLong(path, offset + used);
      buffer.copyWithin(0, used, length);
      offset += used;
    }
  } finally {
    await file.close();
  }
}

function cut(
  path: string,
  split: Splitter,
  buffer: Buffer,
  length: number,
  last: boolean,
  offset: number,
  onRecord: OnRecord,
): number {
  let at = 0;
  try {
    while (at < length) {
      const record = split(buffer, at, length, last);
      if (record === null) return at;
      if (record.end > record.start) onRecord(buffer, record.start, record.end, offset + record.start);
      at = record.next;
    }
    return at;
  } catch (error) {
    if (error instanceof QuoteNotClosed)
      throw new CommandFailure(
        exitCode.usage,
        `${path}: a quote in the record at byte ${offset + at} is never closed.`,
      );
    if (error instanceof NoObject)
      throw new CommandFailure(
        exitCode.usage,
        `${path}: at byte ${offset + at} there is no JSON object: write one a line, or all in one \`[ ]\`.`,
      );
    throw error;
  }
}

const tooLong = (path: string, at: number): CommandFailure =>
  new CommandFailure(
    exitCode.usage,
    `${path}: the record at byte ${at} has more than 1 MB: see whether a quote is missing.`,
  );
