import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keptTexts } from './kept-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'smk-kept-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a text is found by what it was made from, and by nothing else', () => {
  const kept = keptTexts(folder);
  kept.keep(['a', 'bc'], 'made');
  expect(kept.find(['a', 'bc'])).toBe('made');
  expect(keptTexts(folder).find(['a', 'bc'])).toBe('made');
  expect(kept.find(['ab', 'c'])).toBeNull();
  expect(kept.find(['a', 'bc', ''])).toBeNull();
});

test('what is damaged is as if it were not there, and is written anew', () => {
  const kept = keptTexts(folder);
  kept.keep(['rules'], 'many problems');
  const file = join(folder, readdirSync(folder)[0]!);
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.slice(0, -3), whole.replace('many', 'more'), '', '\n', `${whole}x`]) {
    writeFileSync(file, damaged);
    expect(kept.find(['rules'])).toBeNull();
  }
  kept.keep(['rules'], 'many problems');
  expect(kept.find(['rules'])).toBe('many problems');
});

test('where nothing can be kept everything is made again', () => {
  const kept = keptTexts('/dev/null/nowhere');
  kept.keep(['rules'], 'problems');
  expect(kept.find(['rules'])).toBeNull();
});

test('the oldest are forgotten, and nothing half written is left', () => {
  const kept = keptTexts(folder);
  for (let one = 0; one < 230; one += 1) kept.keep([`${one}`], 'text');
  expect(readdirSync(folder).length).toBeLessThanOrEqual(200);
  expect(readdirSync(folder).every((name) => name.endsWith('.txt'))).toBe(true);
  expect(kept.find(['229'])).toBe('text');
});
