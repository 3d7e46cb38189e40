import { Migrator, type Migration } from 'kysely/migration';
import * as firstTables from '../migrations/0001-first-tables.ts';
import * as numberJournal from '../migrations/0002-number-journal.ts';
import * as lockKeys from '../migrations/0003-lock-keys.ts';
import * as startsInOutbox from '../migrations/0004-starts-in-outbox.ts';
import * as normalKeys from '../migrations/0005-normal-keys.ts';
import * as verdicts from '../migrations/0006-verdicts.ts';
import * as givenLeads from '../migrations/0007-given-leads.ts';
import * as turnsAmongTeams from '../migrations/0008-turns-among-teams.ts';
import * as absences from '../migrations/0009-absences.ts';
import * as passedOn from '../migrations/0010-passed-on.ts';
import type { Store } from './open-store.ts';

/** Forward only; a name never changes once it was released. */
const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-number-journal': numberJournal,
  '0003-lock-keys': lockKeys,
  '0004-starts-in-outbox': startsInOutbox,
  '0005-normal-keys': normalKeys,
  '0006-verdicts': verdicts,
  '0007-given-leads': givenLeads,
  '0008-turns-among-teams': turnsAmongTeams,
  '0009-absences': absences,
  '0010-passed-on': passedOn,
};

/** Brings the database's tables up to this version; several processes may call it at once. Answers the names of the migrations that ran. */
export async function migrate(store: Store): Promise<readonly string[]> {
  const migrator = new Migrator({ db: store.db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
