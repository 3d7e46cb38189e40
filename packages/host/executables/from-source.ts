import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostFailure } from '../host-failure.ts';
import type { PinnedProgram } from './pinned.ts';
import { run } from './run.ts';

/**
 * Builds `program` with Go from its makers' repository; Go checks what it depends on against the repository's sums.
 * `go install` refuses it: its go.mod replaces a module by a folder of the repository. Takes minutes.
 */
export async function fromSource(
  program: PinnedProgram,
  source: NonNullable<PinnedProgram['source']>,
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'smk-source-'));
  const built = join(folder, 'built');
  try {
    const compiler = await run('go', ['version'], { limit: 10_000 });
    if (!compiler.ok) throw new HostFailure(compiler.because);
    const clone = [
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--branch',
      source.tag,
      source.repository,
      join(folder, 'source'),
    ];
    const cloned = await run('git', clone, { limit: 300_000, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } });
    if (!cloned.ok) throw new HostFailure(`git did not bring its source (${cloned.because})`);
    const build = ['build', '-C', join(folder, 'source'), '-o', built, '-ldflags', source.linking, source.package];
    const ran = await run('go', build, { limit: 1_200_000, env: { ...process.env, CGO_ENABLED: '0' } });
    if (!ran.ok) throw new HostFailure(`Go did not build ${program.name} (${ran.because})`);
    return readFileSync(built);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
