import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createClient } from '@smk/api/client';
import { render } from 'ink';
import { colours, noColours, ThemeProvider } from './components/theme.tsx';
import { App } from './screens/app.tsx';
import { printOnce } from './once.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: process.env['SMK_URL'] ?? 'http://127.0.0.1:7700' },
    'key-file': { type: 'string', default: process.env['SMK_ADMIN_KEY_FILE'] ?? '.smk/admin-key' },
    as: { type: 'string', default: process.env['SMK_OPERATOR'] ?? 'operator' },
    once: { type: 'boolean', default: false },
  },
});

const key = process.env['SMK_KEY'] ?? readFileSync(values['key-file'], 'utf8').trim();
const client = createClient({ url: values.url, key });

if (values.once || !process.stdin.isTTY || !process.stdout.isTTY) {
  process.exitCode = await printOnce(client, process.stdout, Date.now);
} else {
  const theme = process.env['NO_COLOR'] === undefined || process.env['NO_COLOR'] === '' ? colours : noColours;
  const app = render(
    <ThemeProvider value={theme}>
      <App client={client} operator={values.as} clock={Date.now} />
    </ThemeProvider>,
    { alternateScreen: true, incrementalRendering: true, maxFps: 30, interactive: true, exitOnCtrlC: true },
  );
  await app.waitUntilExit();
}
