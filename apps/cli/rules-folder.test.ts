import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRules } from './rules-folder.ts';

test('a file of comma-separated values is of the rules only where a table is read from it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smk-rules-'));
  try {
    mkdirSync(join(folder, 'sample'));
    mkdirSync(join(folder, 'tables'));
    writeFileSync(join(folder, 'a.smk'), 'language 1\ntable zone from "tables/zones.csv"\n');
    writeFileSync(join(folder, 'tables', 'zones.csv'), 'country,zone\nDE,north\n');
    writeFileSync(join(folder, 'sample', 'leads.csv'), 'email\nk@firma.example\n');
    expect(readRules(folder).sources.map(({ path }) => path)).toEqual(['a.smk', 'tables/zones.csv']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
