import { createHash } from 'node:crypto';
import { HostFailure } from '../host-failure.ts';

/** The SHA-256 of bytes, in hex. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Returns `bytes` if their SHA-256 (hex) is the pinned one; throws a `HostFailure` that says so otherwise. */
export function checked(bytes: Buffer, pinned: string, what: string): Buffer {
  const found = sha256(bytes);
  if (found === pinned) return bytes;
  throw new HostFailure(
    `${what} has the SHA-256 ${found.slice(0, 12)}… where ${pinned.slice(0, 12)}… is pinned, and was thrown away`,
  );
}
