import { expect, test } from 'vitest';
import { runBothWays } from './both-ways.ts';
import { allScenes, scenes } from './scenes.ts';

// What a test in the rules says is what happens: each is run on the virtual clock, and by a worker with workflows on a server that
// skips time, with a database and a clock of its own; then the journals are compared entry for entry, with who was told what,
// what became of the handoffs, and what is so of all that is expected.
const all = scenes();

test('few are left out, for what is refused when rules are published, or for what nobody can record yet', () => {
  const run = new Set(all.map(({ name }) => name));
  const others = allScenes().filter(({ name }) => !run.has(name));
  const from = others.map(({ name }) => name.slice(0, name.indexOf(': ')).replace(/(conformance\/[^/]*)\/.*/, '$1'));
  expect([...new Set(from)]).toEqual([
    'test/companies/lisbon',
    'test/practice/gitlab',
    'test/practice/others',
    'test/practice/posthog',
    'test/conformance/people-in-routes',
    'test/conformance/people-in-turn',
  ]);
});

runBothWays(all);
