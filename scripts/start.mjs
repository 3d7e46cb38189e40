import { join } from 'node:path';
import { bringWorkspace, environment, node, root } from './bring-workspace.mjs';
import { run } from './run.mjs';

// `npm start`: everything the example company needs, running, with the dashboard in this terminal.
await bringWorkspace();
const asked = process.argv.slice(2);
process.exitCode = await run(node, [join(root, 'apps/cli/smk.mjs'), 'up', '--example', '--dashboard', ...asked], {
  cwd: root,
  env: environment,
});
