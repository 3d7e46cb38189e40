import { getCompileCacheDir } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOfProgram } from './digest-of-program.ts';
import { readWhole, writeWhole } from './whole-file.ts';

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
  if (readWhole(file, { sign }) !== null) return file;
  try {
    writeWhole(file, await bundled(path), { sign, mostKept });
    return file;
  } catch {
    return null;
  }
}

/** Its first line is a comment. */
const sign = '// ';

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
