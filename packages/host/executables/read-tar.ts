import { gunzipSync } from 'node:zlib';

const block = 512;

/** The content of the first file named `name`, in whatever folder, of a `tar.gz` archive, or `null`. Reads the ustar format. */
export function fileInTarGz(archive: Buffer, name: string): Buffer | null {
  const tar = gunzipSync(archive);
  for (let at = 0; at + block <= tar.length && tar[at] !== 0;) {
    const path = text(tar, at, 100);
    const size = Number.parseInt(text(tar, at + 124, 12), 8);
    const from = at + block;
    if (path === name || path.endsWith(`/${name}`)) return tar.subarray(from, from + size);
    at = from + Math.ceil(size / block) * block;
  }
  return null;
}

function text(tar: Buffer, at: number, length: number): string {
  const field = tar.toString('utf8', at, at + length);
  return field.split('\0')[0]?.trim() ?? '';
}
