import { expect, test } from 'vitest';
import { fromNow } from './from-now.ts';

test('cells that say how long ago become moments, and nothing else does', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(fromNow('email,at,note\na@b.example,-40m,-3 apples\nc@d.example,-2d,\n-1h,x-5m,y\n', now)).toBe(
    'email,at,note\na@b.example,2026-11-23T11:20:00.000Z,-3 apples\nc@d.example,2026-11-21T12:00:00.000Z,\n2026-11-23T11:00:00.000Z,x-5m,y\n',
  );
});
