import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bringWorkspace, environment, node, root } from './bring-workspace.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

// `npm run bench`: each measurement by itself, on a machine that had better do nothing else.
await bringWorkspace();
const folder = join(root, 'test', 'bench');
const asked = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))) {
  say(`\n── ${file}`);
  const code = await run(node, [join(folder, file), ...asked], { cwd: root, env: environment });
  if (code !== 0) process.exitCode = code;
}
