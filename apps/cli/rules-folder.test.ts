import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRules, stampOf, usedBeyond } from './rules-folder.ts';

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

test('what rules use beyond their folder is read with them, what that uses too, and watched', () => {
  const folder = mkdtempSync(join(tmpdir(), 'smk-rules-'));
  try {
    for (const path of ['north', 'shared/lists', 'other']) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'north', 'a.smk'), 'use "../shared"\nuse "../other/none.smk"\n');
    writeFileSync(join(folder, 'shared', 'b.smk'), 'use "../other/c.smk"\nlist near from "../shared/lists/near.txt"\n');
    writeFileSync(join(folder, 'shared', 'lists', 'near.txt'), 'Kiel\n');
    writeFileSync(join(folder, 'other', 'c.smk'), 'use "../shared/b.smk"\n');
    writeFileSync(join(folder, 'other', 'd.smk'), '# nobody uses this\n');
    const north = join(folder, 'north');
    expect(readRules(north).sources.map(({ path }) => path)).toEqual([
      '../other/c.smk',
      '../shared/b.smk',
      '../shared/lists/near.txt',
      'a.smk',
    ]);
    const used = usedBeyond(north);
    const before = stampOf(north, used);
    writeFileSync(join(folder, 'shared', 'lists', 'near.txt'), 'Kiel\nHusum\n');
    expect(stampOf(north, used)).not.toBe(before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
