import { expect, test } from 'vitest';
import { runBothWays } from './both-ways.ts';
import { scenes } from './scenes.ts';

// What a test in the rules says is what happens: each is run on the virtual clock, and by a worker with workflows on a server that
// skips time, with a database and a clock of its own; then the journals are compared entry for entry, with who was told what,
// what became of the handoffs, and what is so of all that is expected.
const all = scenes();

test('there are tests in every folder of rules', () => {
  const folders = new Set(all.map(({ name }) => name.split(': ')[0]));
  expect([...folders]).toEqual(expect.arrayContaining(['rules', 'docs/language.md', 'test/companies/santiago']));
});

runBothWays(all);
