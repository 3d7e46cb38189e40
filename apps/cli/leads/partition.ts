import type { ActLayout } from './act-layout.ts';
import { CommandFailure, exitCode } from '../exit-code.ts';
import { cellsOf } from './cells.ts';
import { eachRecord } from './each-record.ts';
import type { EventLayout } from './event-layout.ts';
import type { FileHead } from './file-head.ts';
import { hashOfCell, hashOfKey } from './key-hash.ts';
import type { LeadLayout } from './lead-layout.ts';
import { keyIn, membersOf } from './members.ts';
import type { Shard } from './read-shard.ts';
import { createSpill } from './spill.ts';
import { csvSplitter } from './split-csv.ts';
import { splitObjects } from './split-objects.ts';

/** A shard has about so many bytes: small enough that its leads' columns stay near the processor. */
const shardSize = 1024 * 1024;
const mostShards = 4096;

type File<Layout> = { readonly head: FileHead; readonly layout: Layout };

/**
 * Puts leads, events and acts into shards by their lead's key, so that each shard has all of its leads' events, however the files are sorted.
 * What is in memory does not grow with the files. `close` takes the temporary file away.
 */
export async function partition(
  leads: File<LeadLayout>,
  events: File<EventLayout> | null,
  acts: File<ActLayout> | null,
  through: (bytes: number) => void,
  stop: AbortSignal,
): Promise<{ readonly shards: readonly Shard[]; readonly close: () => void }> {
  const files = [leads, events, acts];
  const bytes = files.reduce((sum, file) => sum + (file?.head.bytes ?? 0), 0);
  const count = Math.max(1, Math.min(mostShards, Math.ceil(bytes / shardSize)));
  const spill = createSpill(count * files.length);
  try {
    let before = 0;
    for (const [index, file] of files.entries()) {
      if (file === null) continue;
      const begun = before;
      await putAll(file, index * count, count, spill, (so) => through(begun + so), stop);
      before += file.head.bytes;
    }
    const chunks = spill.finish();
    const shards = Array.from({ length: count }, (_, shard) => ({
      file: spill.file,
      leads: chunks[shard]!,
      events: chunks[count + shard]!,
      acts: chunks[count * 2 + shard]!,
    }));
    return { shards, close: spill.close };
  } catch (error) {
    spill.close();
    throw error;
  }
}

async function putAll(
  { head, layout }: File<LeadLayout | EventLayout | ActLayout>,
  first: number,
  count: number,
  spill: ReturnType<typeof createSpill>,
  through: (bytes: number) => void,
  stop: AbortSignal,
): Promise<void> {
  const { key, keyNames, delimiter } = layout;
  const divides = delimiter?.charCodeAt(0) ?? 0;
  const slowly = (text: string): number => {
    if (delimiter !== null) return hashOfKey(cellsOf(text, delimiter)[key] ?? '');
    const members = membersOf(text);
    return hashOfKey(members === null ? '' : keyIn(members, keyNames));
  };
  let isHeader = head.kind === 'csv';
  const split = head.kind === 'csv' ? csvSplitter(head.delimiter) : splitObjects;
  await eachRecord(
    head.path,
    head.from,
    split,
    (buffer, start, end, offset) => {
      if (isHeader) {
        isHeader = false;
        return;
      }
      const quickly = delimiter === null ? -1 : hashOfCell(buffer, start, end, divides, key);
      const hash = quickly === -1 ? slowly(buffer.toString('utf8', start, end)) : quickly;
      spill.put(first + (hash % count), buffer, start, end, offset);
    },
    (bytes) => {
      if (stop.aborted) throw new CommandFailure(exitCode.interrupted, 'Interrupted; nothing is left behind.');
      through(bytes);
    },
  );
}
