import { expect, test } from 'vitest';
import { passes } from './filter.ts';

const row = { due: '-12m', who: 'anna', what: 'accept', on: 'Firma GmbH', state: 'breached' };

test.each([
  ['', true],
  ['firma', true],
  ['who:anna', true],
  ['who:ben', false],
  ['what:accept firma', true],
  ['!breached', false],
  ['!state:open', true],
  ['http://x', false],
])('the filter `%s` keeps the row: %s', (filter, kept) => {
  expect(passes(filter, row)).toBe(kept);
});
