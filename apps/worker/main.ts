import { migrate, openStore } from '@smk/store';
import { pino } from 'pino';
import { runWorker } from './worker.ts';

const log = pino({ name: 'smk worker', level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination(2));
const databaseUrl = process.env['DATABASE_URL'];
if (databaseUrl === undefined || databaseUrl === '') {
  log.fatal('DATABASE_URL is not set: name the PostgreSQL database, as in postgres://user:password@host:5432/smk.');
  process.exit(2);
}

const every = Number(process.env['SMK_RECONCILE_SECONDS'] || 60);
if (!(every > 0)) {
  log.fatal('SMK_RECONCILE_SECONDS is no number of seconds: give one above 0, or leave it out for 60.');
  process.exit(2);
}

const store = openStore({ url: databaseUrl });
try {
  await migrate(store);
} catch (failure) {
  log.fatal(
    { error: String(failure) },
    'PostgreSQL does not answer as DATABASE_URL says: start it, or correct the address.',
  );
  process.exit(3);
}
const worker = await runWorker({ store, env: process.env, log, reconcileEvery: every * 1_000 });

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Stopping.');
    void worker
      .stop()
      .then(() => store.close())
      .then(() => process.exit(0));
  });
}
