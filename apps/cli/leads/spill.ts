import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the records of one shard lie in the spill, in the order in which they came. Plain numbers, to be sent to a worker. */
export type ShardChunks = readonly { readonly at: number; readonly bytes: number }[];

const recordHead = 12;

/**
 * A temporary file in which records are put by shard. Its name is taken away as soon as it is open, so that nothing is left of it, however
 * the process ends; where a system does not allow that, `close` takes it away.
 */
export function createSpill(shards: number) {
  const folder = mkdtempSync(join(tmpdir(), 'smk-spill-'));
  const path = join(folder, 'records');
  const file = openSync(path, 'w+', 0o600);
  try {
    rmSync(folder, { recursive: true });
  } catch {
    // Taken away at the end.
  }
  const room = Math.max(4096, Math.min(64 * 1024, Math.floor((16 * 1024 * 1024) / shards)));
  const buffers: (Buffer | null)[] = Array.from({ length: shards }, () => null);
  const used = new Uint32Array(shards);
  const chunks: { at: number; bytes: number }[][] = Array.from({ length: shards }, () => []);
  let end = 0;

  function write(shard: number, bytes: Buffer, length: number): void {
    for (let written = 0; written < length;)
      written += writeSync(file, bytes, written, length - written, end + written);
    chunks[shard]!.push({ at: end, bytes: length });
    end += length;
  }

  function flush(shard: number): void {
    if (used[shard]! > 0) write(shard, buffers[shard]!, used[shard]!);
    used[shard] = 0;
  }

  return {
    file,
    /** Puts a record with its place in the file it came from. */
    put(shard: number, buffer: Buffer, start: number, stop: number, offset: number): void {
      const needed = recordHead + stop - start;
      if (used[shard]! + needed > room) flush(shard);
      const isLong = needed > room;
      const into = isLong ? Buffer.allocUnsafe(needed) : (buffers[shard] ??= Buffer.allocUnsafe(room));
      const at = isLong ? 0 : used[shard]!;
      into.writeUInt32LE(stop - start, at);
      into.writeDoubleLE(offset, at + 4);
      buffer.copy(into, at + recordHead, start, stop);
      if (isLong) write(shard, into, needed);
      else used[shard] = at + needed;
    },
    /** Writes what is still held, and tells where each shard lies. */
    finish(): readonly ShardChunks[] {
      for (let shard = 0; shard < shards; shard += 1) flush(shard);
      return chunks;
    },
    close(): void {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Tells each record of a shard: its bytes `[start, end)` of a buffer, and its place in the file it came from. */
export function eachSpilled(
  file: number,
  chunks: ShardChunks,
  onRecord: (buffer: Buffer, start: number, end: number, offset: number) => void,
): void {
  let buffer = Buffer.alloc(0);
  for (const { at, bytes } of chunks) {
    if (buffer.length < bytes) buffer = Buffer.allocUnsafe(bytes);
    for (let read = 0; read < bytes;) {
      const more = readSync(file, buffer, read, bytes - read, at + read);
      if (more === 0) throw new Error('The temporary file is shorter than what was written to it.');
      read += more;
    }
    for (let place = 0; place < bytes;) {
      const length = buffer.readUInt32LE(place);
      const start = place + recordHead;
      onRecord(buffer, start, start + length, buffer.readDoubleLE(place + 4));
      place = start + length;
    }
  }
}
