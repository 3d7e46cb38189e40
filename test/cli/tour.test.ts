import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { smk } from './smk.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'tour.md'), 'utf8');

// What is typed, in order: a file, a mistake that is undone after the next command, or a command with what it prints.
const typed = [...page.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)];

test('whoever types the tour sees what it shows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smk-tour-'));
  const saved = new Map<string, string>();
  for (const [, kind, name = '', text = ''] of typed) {
    const file = join(folder, name);
    if (kind === 'diff') saved.set(file, mistaken(file, text));
    else if (kind !== 'console') save(file, text);
    else {
      expect(await printed(text.split('\n')[0]!, folder)).toBe(text);
      for (const [path, right] of saved) save(path, right);
      saved.clear();
    }
  }
  rmSync(folder, { recursive: true });
});

async function printed(command: string, cwd: string): Promise<string> {
  const { out, talk } = await smk(command.replace('$ pnpm smk ', '').split(' '), { cwd });
  return `${command}\n${out}${talk}`.replaceAll(/\n{3,}/g, '\n\n');
}

/** Makes a mistake in a file, and returns how it was. */
function mistaken(file: string, diff: string): string {
  const right = readFileSync(file, 'utf8');
  const [, before = '', after = ''] = /^- +(.*)\n\+ +(.*)\n$/.exec(diff) ?? [];
  expect(right).toContain(before);
  save(file, right.replace(before, after));
  return right;
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
