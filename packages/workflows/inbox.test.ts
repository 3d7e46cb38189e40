import type { PendingInput } from '@smk/plan';
import { expect, test } from 'vitest';
import { createInbox } from './inbox.ts';

const event = (id: string, at: number): PendingInput => ({
  id,
  input: { kind: 'event', id, name: 'call_logged', at, meets: [], ends: null },
});

test('inputs come out in order of their moments, those of one moment in order of arrival', () => {
  const inbox = createInbox();
  for (const input of [event('late', 30), event('first', 10), event('second', 10), event('early', 5)]) inbox.add(input);
  const taken: string[] = [];
  for (let next = inbox.first(); next !== null; next = inbox.first()) {
    taken.push(next.id);
    inbox.remove(next.id);
  }
  expect(taken).toEqual(['early', 'first', 'second', 'late']);
});

test('an input that arrives twice is there once', () => {
  const inbox = createInbox();
  inbox.add(event('one', 10));
  inbox.add(event('one', 10));
  inbox.remove('one');
  expect(inbox.first()).toBeNull();
});
