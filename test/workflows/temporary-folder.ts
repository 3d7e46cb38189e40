import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atTheEnd } from '../support/at-the-end.ts';

/** A folder of this test file, gone after it. Ask for it before what writes into it is started. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smk-workflows-'));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
