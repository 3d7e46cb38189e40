import { createHash } from 'node:crypto';
import { HostFailure } from '../host-failure.ts';

/** Returns `bytes` if their SHA-256 (hex) is the pinned one; throws a `HostFailure` that says so otherwise. */
export function checked(bytes: Buffer, pinned: string, what: string): Buffer {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === pinned) return bytes;
  throw new HostFailure(
    `${what} has the SHA-256 ${found.slice(0, 12)}… where ${pinned.slice(0, 12)}… is pinned, and was thrown away`,
  );
}
