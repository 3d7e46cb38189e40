import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOfProgram } from './digest-of-program.ts';

/** Beyond so many the oldest are taken away: they are those of other versions of this program. */
const mostKept = 8;

/**
 * What a module exports, loaded from one file with all that it imports, which is made once for each version of this program and kept where
 * Node keeps what it compiled: to find and link hundreds of files takes longer than what most of them are loaded for. Where Node keeps
 * nothing, or the file cannot be made or kept, `load` loads it module by module. A module for this says nothing of `import.meta`.
 */
export async function inOneFile<Module>(module: URL, load: () => Promise<Module>): Promise<Module> {
  const folder = getCompileCacheDir();
  const file = folder === undefined ? null : await made(fileURLToPath(module), join(folder, 'in-one-file'));
  return file === null ? load() : (import(pathToFileURL(file).href) as Promise<Module>);
}

async function made(path: string, folder: string): Promise<string | null> {
  const file = join(folder, `${basename(path, '.ts')}-${digestOfProgram()}.mjs`);
  if (isWhole(file)) return file;
  try {
    keep(file, await bundled(path));
    return file;
  } catch {
    return null;
  }
}

/** Its first line has the digest of the others, by which a damaged file is told from a whole one. */
const firstLine = (code: Uint8Array): string => `// ${createHash('sha256').update(code).digest('hex')}`;

function isWhole(file: string): boolean {
  try {
    const whole = readFileSync(file);
    const end = whole.indexOf('\n');
    return end !== -1 && whole.toString('latin1', 0, end) === firstLine(whole.subarray(end + 1));
  } catch {
    return false;
  }
}

async function bundled(path: string): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'silent',
  });
  return outputFiles[0]!.contents;
}

/** Written aside and put in its place at once, since several processes may do so at the same time. */
function keep(file: string, code: Uint8Array): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(`${firstLine(code)}\n`), code]), { mode: 0o600 });
  renameSync(aside, file);
  const aged = readdirSync(folder).map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of aged.toSorted((a, b) => b.at - a.at).slice(mostKept))
    rmSync(join(folder, name), { force: true });
}
