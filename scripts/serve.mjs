import { join } from 'node:path';
import { bringWorkspace, environment, node, root } from './bring-workspace.mjs';
import { run } from './run.mjs';

// `npm run api`, `npm run worker`: one program of a server, under the pinned Node, told by its environment what it needs.
await bringWorkspace();
const [app, ...asked] = process.argv.slice(2);
process.exitCode = await run(node, [join(root, 'apps', app, 'main.ts'), ...asked], { cwd: root, env: environment });
