import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleRules, smk } from './smk.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const example = (page: string, info: string): string =>
  new RegExp(`^\`\`\`${info}\\n([^]*?)^\`\`\`$`, 'm').exec(readFileSync(join(docs, page), 'utf8'))?.[1] ?? '';

test('the page on explanations shows what is really said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smk-pages-'));
  const lead = join(folder, 'lead.json');
  writeFileSync(lead, example('explain.md', 'json'));
  const { out } = await smk(['explain', '--rules', exampleRules, '--lead', lead, '--why-not', 'enterprise']);
  rmSync(folder, { recursive: true });
  expect(out).toBe(example('explain.md', 'text'));
});

test('the page on pictures shows what is really drawn', async () => {
  expect((await smk(['graph', exampleRules])).out).toBe(example('graph.md', 'mermaid'));
});
