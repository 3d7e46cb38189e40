import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { inOneFile } from './in-one-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'smk-in-one-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
enableCompileCache(join(folder, 'compiled'));
const kept = join(getCompileCacheDir()!, 'in-one-file');

writeFileSync(join(folder, 'counts.ts'), 'export const many: number = 3;\n');
writeFileSync(
  join(folder, 'tells.ts'),
  `import { many } from './counts.ts';\nexport const told = \`\${many} rules\`;\n`,
);

type Tells = { readonly told: string };
const tells = pathToFileURL(join(folder, 'tells.ts'));
const apart = (): Promise<Tells> => Promise.resolve({ told: 'loaded module by module' });

test('a module is loaded with all that it imports from one file, which is made once', async () => {
  expect((await inOneFile(tells, apart)).told).toBe('3 rules');
  const [file, ...others] = readdirSync(kept);
  expect(others).toEqual([]);
  const made = statSync(join(kept, file!)).mtimeMs;
  expect((await inOneFile(tells, apart)).told).toBe('3 rules');
  expect(statSync(join(kept, file!)).mtimeMs).toBe(made);
});

test('a file that is damaged is made anew', async () => {
  const file = join(kept, readdirSync(kept)[0]!);
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.slice(0, -3), whole.replace('3', '4'), '', '\n', `${whole};`]) {
    writeFileSync(file, damaged);
    expect((await inOneFile(tells, apart)).told).toBe('3 rules');
    expect(readFileSync(file, 'utf8')).toBe(whole);
  }
});

test('where the file cannot be made or kept it goes module by module', async () => {
  expect((await inOneFile(pathToFileURL(join(folder, 'nowhere.ts')), apart)).told).toBe('loaded module by module');
  rmSync(kept, { recursive: true });
  writeFileSync(kept, 'A file stands in the place of the folder.');
  expect((await inOneFile(tells, apart)).told).toBe('loaded module by module');
});
