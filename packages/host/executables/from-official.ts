import { HostFailure } from '../host-failure.ts';
import { checked } from './checked.ts';
import type { PinnedProgram } from './pinned.ts';
import { fileInTarGz } from './read-tar.ts';

type Say = (line: string) => void;

/**
 * Downloads an official archive of `program` from `url` and returns the program in it, checked against its pinned SHA-256.
 * `patience` is the milliseconds in which the server must answer, and between two pieces of the answer.
 */
export async function fromOfficial(
  program: PinnedProgram,
  url: string,
  pinned: string,
  say: Say,
  patience = 8_000,
): Promise<Buffer> {
  const archive = await download(url, patience, say);
  const found = fileInTarGz(archive, program.name);
  if (!found) throw new HostFailure(`the official archive holds no \`${program.name}\``);
  return checked(found, pinned, `the official \`${program.name}\``);
}

async function download(url: string, patience: number, say: Say): Promise<Buffer> {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), patience);
  try {
    const answer = await fetch(url, { signal: stalled.signal });
    if (!answer.ok || !answer.body) throw new HostFailure(`its server answered ${answer.status}`);
    const total = Number(answer.headers.get('content-length') ?? 0);
    const pieces: Uint8Array[] = [];
    let got = 0;
    let told = 0;
    for await (const piece of answer.body) {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), patience);
      pieces.push(piece);
      got += piece.length;
      if (got - told < 20_000_000) continue;
      told = got;
      say(`  ${megabytes(got)}${total ? ` of ${megabytes(total)}` : ''}`);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    if (error instanceof HostFailure) throw error;
    throw new HostFailure(
      stalled.signal.aborted ? `its server was silent for ${patience / 1000} s` : 'its server cannot be reached',
    );
  } finally {
    clearTimeout(timer);
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
