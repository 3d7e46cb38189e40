import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows, workflowBundle } from '@smk/worker-app';
import { beforeAll, expect, test } from 'vitest';
import './quiet.ts';

let sources: readonly string[];
beforeAll(async () => {
  const { code } = await bundleWorkflows(fileURLToPath(import.meta.resolve('@smk/workflows')));
  const [, map] = /sourceMappingURL=data:application\/json;charset=utf-8;base64,(\S+)/.exec(code)!;
  sources = JSON.parse(Buffer.from(map!, 'base64').toString('utf8')).sources;
});

test('what runs in the sandbox is plan, engine and workflows, and nothing else of ours', () => {
  const ours = sources.filter((source) => !source.includes('/node_modules/') && !source.includes('webpack/'));
  const folders = new Set(ours.map((source) => /\/(packages|apps|test)\/([^/]+)\//.exec(source)?.slice(1).join('/')));
  expect(folders).toEqual(new Set(['packages/engine', 'packages/plan', 'packages/workflows']));
});

test('no library but those of the SDK is taken into the sandbox: no zod, no parser', () => {
  const theirs = sources.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  expect(new Set(theirs)).toEqual(new Set(['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc']));
});

test('the bundle is built once for the same sources', async () => {
  const first = await workflowBundle();
  const began = performance.now();
  expect(await workflowBundle()).toEqual(first);
  expect(performance.now() - began).toBeLessThan(500);
  expect(readFileSync(first.codePath, 'utf8')).toContain('importWorkflows');
});
