import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostFailure } from '../host-failure.ts';
import type { PinnedProgram } from './pinned.ts';
import { run } from './run.ts';

/** Builds `program` with `go install`; Go checks the sources against its checksum database. Takes minutes. */
export async function fromGo(program: PinnedProgram): Promise<Buffer> {
  if (!program.goPackage) throw new HostFailure('it cannot be built with Go');
  const folder = mkdtempSync(join(tmpdir(), 'smk-go-'));
  try {
    const ran = await run('go', ['install', program.goPackage], {
      limit: 900_000,
      env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0' },
    });
    if (!ran.ok) throw new HostFailure(`\`go install\` failed (${ran.because})`);
    return readFileSync(join(folder, program.name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
