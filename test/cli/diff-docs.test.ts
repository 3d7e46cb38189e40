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

const commands = blocks('console').map(({ text }) => {
  const end = text.indexOf('\n');
  return { command: text.slice('$ '.length, end), shown: text.slice(end + 1) };
});

test('the page shows what four commands say', () => expect(commands).toHaveLength(4));

test.each(commands)('what `$command` says is what the page shows', async ({ command, shown }) => {
  const { code, out, talk } = await smk(command.split(' ').slice(1), { cwd: folder });
  expect({ code, talk }).toEqual({ code: 0, talk: '' });
  // The end of a long output may stand for all of it.
  const wanted = shown.startsWith('…\n') ? shown.slice(2) : shown;
  expect(plainly(out).slice(wanted === shown ? 0 : -wanted.length)).toBe(wanted);
});
