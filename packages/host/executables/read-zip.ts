import { inflateRawSync } from 'node:zlib';

/**
 * The content of the first file of a zip archive whose path ends in `/name`, or `null`.
 * Reads the central directory (PKWARE APPNOTE 4.3.12), stored and deflated files below 4 GB.
 */
export function fileInZip(archive: Buffer, name: string): Buffer | null {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) return null;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (path.endsWith(`/${name}`)) return content(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return null;
}

/** The sizes of name and extra field are read from the local header: they differ from the directory's. */
function content(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const bytes = archive.subarray(from, from + size);
  return method === 0 ? bytes : inflateRawSync(bytes);
}
