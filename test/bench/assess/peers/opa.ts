import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Asked, Rule } from '../rules.ts';
import type { Load } from './peer.ts';

/** OPA as Wasm: a policy that adds what holds, compiled here by the program `opa`, which npm does not have. */
export const opa: Load = async (rules) => {
  const { loadPolicy } = await import('@open-policy-agent/opa-wasm');
  // Pages of 64 KiB, to begin with.
  const policy = await loadPolicy(wasmOf(policyOf(rules)), { initial: 512 });
  return (fields) => (policy.evaluate(fields) as readonly [{ readonly result: number }])[0].result;
};

const missing =
  'the program `opa` is not on the PATH; `go install github.com/open-policy-agent/opa@v1.22.2` brings it to ~/go/bin';

/** Compiles a policy; throws where `opa` is not found, or does not take it. */
function wasmOf(policy: string): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'smk-bench-opa-'));
  try {
    writeFileSync(join(folder, 'rules.rego'), policy);
    const PATH = [process.env['PATH'], join(homedir(), 'go', 'bin')].join(delimiter);
    const run = (program: string, ...given: readonly string[]) =>
      execFileSync(program, given, { cwd: folder, env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'pipe'] });
    run('opa', 'build', '--target', 'wasm', '--entrypoint', 'rules/points', '--output', 'rules.tar.gz', 'rules.rego');
    run('tar', '-xzf', 'rules.tar.gz', '/policy.wasm');
    return new Uint8Array(readFileSync(join(folder, 'policy.wasm')));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === 'spawnSync opa' ? new Error(missing, { cause: error }) : error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const policyOf = (rules: readonly Rule[]): string =>
  [
    'package rules',
    ...rules.flatMap(({ points, when }, index) => {
      const ways = said(when);
      return ways.map((way) => `hits[${index}] := ${points} if { ${way} }`);
    }),
    'points := sum([some_points | some some_points in hits])',
  ].join('\n');

/** The ways in which it may hold, each a body of its own. */
function said(asked: Asked): readonly string[] {
  switch (asked.kind) {
    case 'compare':
      return [`input.${asked.field} ${asked.is === '=' ? '==' : asked.is} ${JSON.stringify(asked.value)}`];
    case 'between':
      return [`input.${asked.field} >= ${asked.low}; input.${asked.field} <= ${asked.high}`];
    case 'among':
      return [`input.${asked.field} in {${asked.values.map((value) => JSON.stringify(value)).join(', ')}}`];
    case 'contains':
      return asked.texts.map((text) => `contains(input.${asked.field}, ${JSON.stringify(text)})`);
    case 'all':
      return asked.of.map(said).reduce((ways, more) => ways.flatMap((way) => more.map((other) => `${way}; ${other}`)));
    case 'any':
      return asked.of.flatMap(said);
  }
}
