import { expect, test } from 'vitest';
import { bindings, commandFor } from './keys.ts';

test('no key means two things in one mode', () => {
  const meanings = bindings.flatMap((binding) =>
    binding.in.flatMap((mode) => binding.keys.map((key) => `${mode} ${key}`)),
  );
  expect(meanings).toEqual([...new Set(meanings)]);
});

test('a bare Enter never confirms', () => {
  expect(commandFor('enter', 'confirming')).toBeNull();
  expect(commandFor('y', 'confirming')).toBe('yes');
});

test('every mode with a list of things can be left', () => {
  for (const mode of ['detail', 'choosing', 'confirming', 'help'] as const)
    expect(commandFor('escape', mode)).toBe('back');
});
