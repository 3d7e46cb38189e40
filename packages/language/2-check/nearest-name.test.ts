import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const fields = ['email', 'employees', 'country', 'company'];

test.each([
  ['employes', 'employees'],
  ['contry', 'country'],
  ['comapny', 'company'],
  ['Email', 'email'],
  ['the_country', 'country'],
  ['comp', 'company'],
])('`%s` was probably meant as `%s`', (written, meant) => expect(nearestName(written, fields)).toBe(meant));

test.each(['budget', 'e', 'campaign'])('`%s` is near nothing', (written) =>
  expect(nearestName(written, fields)).toBeNull(),
);
