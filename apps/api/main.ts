import { readFileSync } from 'node:fs';
import { pino } from 'pino';

const { env } = process;
const log = pino({ name: 'smk api', level: env['LOG_LEVEL'] ?? 'info' }, pino.destination(2));

/** Ends with one sentence about what is missing. */
function missing(sentence: string): never {
  log.fatal(sentence);
  process.exit(2);
}

function adminKey(): string {
  const file =
    env['SMK_ADMIN_KEY_FILE'] ?? missing('SMK_ADMIN_KEY_FILE is not set: name the file that holds the admin key.');
  try {
    const key = readFileSync(file, 'utf8').trim();
    return key.length >= 16
      ? key
      : missing(`${file} holds no key of at least 16 characters: put a long random one into it.`);
  } catch (error) {
    return missing(
      `The admin key cannot be read: ${error instanceof Error ? error.message : String(error)}. Put a long random one into ${file}.`,
    );
  }
}

const url =
  env['DATABASE_URL'] ??
  missing('DATABASE_URL is not set: name the PostgreSQL database, as in postgres://user:password@host:5432/smk.');
const port = Number(env['SMK_PORT'] ?? env['PORT'] ?? 7700);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  missing('SMK_PORT is not a port: give a number from 1 to 65535.');
const reconcileSeconds = Number(env['SMK_RECONCILE_SECONDS'] || 60);
if (!(reconcileSeconds > 0))
  missing('SMK_RECONCILE_SECONDS is no number of seconds: give one above 0, or leave it out for 60.');
const key = adminKey();

// Loaded only now: what is missing is said at once.
const [{ hashKey }, { migrate, openStore }, { runApi }] = await Promise.all([
  import('@smk/api'),
  import('@smk/store'),
  import('./run-api.ts'),
]);

const store = openStore({ url });
await migrate(store).catch((error: unknown) =>
  missing(
    `The database ${new URL(url).host} cannot be used: ${error instanceof Error ? error.message : String(error)}. See whether PostgreSQL runs there, and DATABASE_URL is right.`,
  ),
);
const api = await runApi({
  store,
  env,
  log,
  adminKeyHash: hashKey(key),
  port,
  worker: env['SMK_WORKER'] === 'inside' ? 'inside' : 'elsewhere',
  reconcileEvery: reconcileSeconds * 1_000,
}).catch((error: unknown) => missing(error instanceof Error ? error.message : String(error)));
log.info({ url: api.url }, 'Serving.');

/** Milliseconds after which it ends whatever is still in hand. */
const lastResort = 15_000;

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Stopping.');
    // A database that hangs would keep it for ever, and the next start with it.
    setTimeout(() => process.exit(1), lastResort).unref();
    void api
      .stop()
      .then(() => store.close())
      .then(() => process.exit(0));
  });
}
