import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anyText } from './any-text.ts';
import { hostileRules } from './hostile.ts';
import { readSafely } from './read-safely.ts';

// `npm run test:long` asks for a million.
const inputs = Number(process.env['FUZZ'] ?? 10_000);
const from = Number(process.env['FUZZ_FROM'] ?? 0);
const patience = 10_000;

const files = (pattern: string, cwd: URL): string[] =>
  globSync(pattern, { cwd })
    .toSorted()
    .map((path) => readFileSync(new URL(path, cwd), 'utf8'));
const rules = files('**/*.smk', new URL('../../rules/', import.meta.url));
const corpus = new URL('corpus/', import.meta.url);

test(
  'no text, whatever it is, breaks the reader of rules or keeps it for long',
  { timeout: 60_000 + inputs * 30 },
  () => {
    for (let seed = from; seed < from + inputs; seed++) {
      const text = anyText(seed, rules);
      const started = performance.now();
      try {
        readSafely(text, seed % 20 === 0);
      } catch (error) {
        throw new Error(`Input ${seed} (FUZZ=1 FUZZ_FROM=${seed}): ${JSON.stringify(text)}`, { cause: error });
      }
      expect(performance.now() - started, `input ${seed}`).toBeLessThan(patience);
    }
  },
);

test.each(globSync('*.rules', { cwd: corpus }).toSorted())('what once was trouble is none any more: %s', (name) => {
  readSafely(readFileSync(new URL(name, corpus), 'utf8'), true);
});

test.each(Object.entries(hostileRules))('rules made to break the reader do not: %s', { timeout: 60_000 }, (_, text) => {
  const started = performance.now();
  readSafely(text.slice(0, 1_000_000), false);
  expect(performance.now() - started).toBeLessThan(30_000);
});
