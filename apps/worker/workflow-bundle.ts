import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const workflows = fileURLToPath(import.meta.resolve('@smk/workflows'));
const door = createRequire(workflows);
/** The packages that run inside Temporal's sandbox, and nothing else of ours. */
const packages = [dirname(workflows), dirname(door.resolve('@smk/engine')), dirname(door.resolve('@smk/plan'))];
const built = fileURLToPath(new URL('dist/', import.meta.url));

/** The file with the workflows' code, made if it is not there for these very sources: 2 s once, a few milliseconds from then on. */
export async function workflowBundle(): Promise<{ readonly codePath: string }> {
  const codePath = join(built, `workflows-${hashOfSources()}.cjs`);
  if (existsSync(codePath)) return { codePath };
  const { code } = await bundleWorkflows(workflows);
  mkdirSync(built, { recursive: true });
  // Renamed into place, since several processes may build at once.
  const draft = `${codePath}.${randomUUID()}`;
  writeFileSync(draft, code);
  renameSync(draft, codePath);
  const stale = globSync('workflows-*.cjs', { cwd: built }).map((name) => join(built, name));
  for (const file of stale) if (file !== codePath) rmSync(file, { force: true });
  return { codePath };
}

/** Bundles a file of workflows. What has no state is loaded once for all workflows of a worker, and poisoned globals before any. */
export function bundleWorkflows(
  workflowsPath: string,
  interceptors: readonly string[] = [],
): Promise<{ readonly code: string }> {
  return bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: [...interceptors],
    preloadModules: [join(dirname(workflows), 'poison.ts'), door.resolve('@smk/engine')],
    logger: silent,
  });
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(door.resolve('@temporalio/workflow')).update(process.version);
  for (const folder of packages) {
    const files = globSync('**/*.ts', { cwd: folder, exclude: ['node_modules/**', '**/*.test.ts'] });
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

const nothing = (): void => {};
/** webpack's statistics help nobody; what is wrong is thrown. */
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
