import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anyText } from './any-text.ts';
import { hostileRules } from './hostile.ts';
import { readSafely } from './read-safely.ts';

// `npm run test:long` asks for a million.
const inputs = Number(process.env['FUZZ'] ?? 10_000);
const from = Number(process.env['FUZZ_FROM'] ?? 0);
const patience = 10_000;
/** So many failures tell enough. */
const enough = 20;

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
    // What is read may rest on what was read before it, so that the one before goes with each.
    const failures: string[] = [];
    let before = '';
    for (let seed = from; seed < from + inputs && failures.length < enough; seed++) {
      const text = anyText(seed, rules);
      const failure = howItFails(text, seed % 20 === 0);
      if (failure !== null)
        failures.push(`Input ${seed}: ${failure}, after ${JSON.stringify(before)}: ${JSON.stringify(text)}`);
      before = text;
    }
    expect(failures.join('\n')).toBe('');
  },
);

/** What goes wrong as a text is read; `null` if nothing does. */
function howItFails(text: string, mends: boolean): string | null {
  const started = performance.now();
  try {
    readSafely(text, mends);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = performance.now() - started;
  return took < patience ? null : `took ${Math.round(took)} ms`;
}

test.each(globSync('*.rules', { cwd: corpus }).toSorted())('what once was trouble is none any more: %s', (name) => {
  readSafely(readFileSync(new URL(name, corpus), 'utf8'), true);
});

test.each(Object.entries(hostileRules))('rules made to break the reader do not: %s', { timeout: 60_000 }, (_, text) => {
  const started = performance.now();
  readSafely(text.slice(0, 1_000_000), false);
  expect(performance.now() - started).toBeLessThan(30_000);
});
