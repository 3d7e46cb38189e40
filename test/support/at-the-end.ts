import { afterAll } from 'vitest';

const left: (() => unknown)[] = [];

// Registered as the file is read: a hook that is registered while hooks or tests run is never called.
afterAll(async () => {
  for (const undo of left.toReversed()) await undo();
});

/** Does something after the last test of this file, what was asked for last first. May be called anywhere. */
export function atTheEnd(undo: () => unknown): void {
  left.push(undo);
}
