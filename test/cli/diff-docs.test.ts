import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smk } from './smk.ts';

const page = readFileSync(new URL('../../docs/diff.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'smk-docs-'));

/** The blocks of the page whose fence says `info`, and what more it says. */
const blocks = (info: string): readonly { readonly more: string; readonly text: string }[] =>
  [...page.matchAll(/^(`{3,4})(\w+) ?(.*)\n([^]*?)^\1$/gm)].flatMap(([, , said, more = '', text = '']) =>
    said === info ? [{ more, text }] : [],
  );

const git = (args: readonly string[], input?: string): void => {
  const who = ['-c', 'user.name=Mia', '-c', 'user.email=mia@lastenrad.example'];
  execFileSync('git', ['-C', folder, ...who, ...args], {
    ...(input === undefined ? {} : { input }),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
};

beforeAll(() => {
  git(['init', '--quiet']);
  for (const { more, text } of [...blocks('smk'), ...blocks('csv')]) {
    mkdirSync(dirname(join(folder, more)), { recursive: true });
    writeFileSync(join(folder, more), text);
  }
  git(['add', '--all']);
  git(['commit', '--quiet', '--message', 'Lease cargo bikes']);
  for (const { text } of blocks('diff')) git(['apply', '-'], text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A commit is called otherwise each time.
const plainly = (text: string): string => text.replaceAll(/\b[0-9a-f]{12}\b/g, '4f2a91c07be3');

test.each(blocks('console').map(({ text }) => text.split(/\n([^]*)/)))(
  'what `%s` says is what the page shows',
  async (command, shown) => {
    const args = command!.replace(/^\$ smk /, '').split(' ');
    const { code, out, talk } = await smk(args, { cwd: folder });
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    // Some of a long output may stand for all of it.
    const wanted = shown!.startsWith('…\n') ? shown!.slice(2) : shown!;
    expect(plainly(out).slice(-wanted.length)).toBe(wanted);
    if (wanted === shown) expect(plainly(out)).toBe(wanted);
  },
);
