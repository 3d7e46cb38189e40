import { sql } from 'kysely';
import type { CompanyClock } from '@smk/plan';
import { first, run } from '../database/query.ts';
import type { Session } from '../database/session.ts';
import { StoreRefusal } from '../database/store-refusal.ts';

export type CompanyRow = { readonly slug: string; readonly name: string; readonly clock: CompanyClock };

type Row = { slug: string | null; name: string | null; clock_offset: number; clock_rate: number };

const read = (db: Session): Promise<Row | undefined> =>
  first(db, sql<Row>`select slug, name, clock_offset, clock_rate from company`);

/** The company of this installation; `null` before its first rules are published. */
export async function readCompany(db: Session): Promise<CompanyRow | null> {
  const row = await read(db);
  if (!row || row.slug === null || row.name === null) return null;
  return { slug: row.slug, name: row.name, clock: { offset: row.clock_offset, rate: row.clock_rate } };
}

/** The company's clock; the server's own time until one is set. */
export async function readClock(db: Session): Promise<CompanyClock> {
  const row = await read(db);
  return row ? { offset: row.clock_offset, rate: row.clock_rate } : { offset: 0, rate: 1 };
}

/** Sets the company's clock, before or after its first rules. */
export async function setClock(db: Session, clock: CompanyClock): Promise<void> {
  await run(db, sql`update company set clock_offset = ${clock.offset}, clock_rate = ${clock.rate}`);
}

/** Makes this the company of the installation, or refuses if it is another's. */
export async function claimCompany(
  tx: Session,
  company: { readonly slug: string; readonly name: string },
): Promise<void> {
  const claimed = await run(
    tx,
    sql`update company set slug = ${company.slug}, name = ${company.name} where slug is null or slug = ${company.slug}`,
  );
  if (claimed > 0) return;
  const owner = await read(tx);
  throw new StoreRefusal(
    'other company',
    `This installation holds the data of \`${owner?.slug}\`, and these rules are those of \`${company.slug}\`: correct the company's name, or use an installation of its own.`,
  );
}
