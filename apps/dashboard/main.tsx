import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createClient, ProblemAnswer } from '@smk/api/client';
import { render } from 'ink';
import { colours, noColours, ThemeProvider } from './components/theme.tsx';
import { App } from './screens/app.tsx';
import { dueLines } from './once.ts';

const { env } = process;

/** Ends with one sentence: 2 for a wrong call, 3 where nobody answers, 4 where the key is not allowed in. */
function giveUp(code: 2 | 3 | 4, error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(code);
}

function options() {
  try {
    return parseArgs({
      options: {
        url: { type: 'string', default: env['SMK_URL'] ?? 'http://127.0.0.1:7700' },
        'key-file': { type: 'string', default: env['SMK_ADMIN_KEY_FILE'] ?? '.smk/admin-key' },
        as: { type: 'string', default: env['SMK_OPERATOR'] ?? 'operator' },
        once: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return giveUp(2, error);
  }
}

function keyIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return giveUp(
      4,
      `There is no key in ${file}: start the API here with \`smk up\`, or set SMK_KEY, or name the file with --key-file.`,
    );
  }
}

const values = options();
const client = createClient({ url: values.url, key: env['SMK_KEY'] || keyIn(values['key-file']) });

if (values.once || !process.stdin.isTTY || !process.stdout.isTTY) {
  const lines = await dueLines(client).catch((error: unknown) =>
    giveUp(error instanceof ProblemAnswer && [401, 403].includes(error.problem.status) ? 4 : 3, error),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
} else {
  const theme = (env['NO_COLOR'] ?? '') === '' ? colours : noColours;
  const app = render(
    <ThemeProvider value={theme}>
      <App client={client} operator={values.as} clock={Date.now} />
    </ThemeProvider>,
    { alternateScreen: true, incrementalRendering: true, maxFps: 30, interactive: true, exitOnCtrlC: true },
  );
  let code = 0;
  // Listened to until the end: a parent that is killed may send one for each of its threads, and a second one must not
  // end this before the terminal is given back.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      code = 130;
      app.unmount();
    });
  await app.waitUntilExit();
  // What is still being asked of an API that hangs is not waited for.
  process.exit(code);
}
