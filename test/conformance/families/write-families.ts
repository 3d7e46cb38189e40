import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { families } from './families.ts';

// Writes the cases that come from tables: `node test/conformance/families/write-families.ts`.
for (const { area, files } of families) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(import.meta.dirname, '..', area, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
