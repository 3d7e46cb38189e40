/*
 * Records the golden histories anew: `node test/histories/record.ts`. Do so only when what a workflow does was changed on
 * purpose and no workflow of the old kind can be running, or to add a history; else a folder of its own is recorded, and the
 * old files stay: workflows that began in the old way go on in it.
 */
import { writeFileSync } from 'node:fs';
import { findTestServer } from '@smk/host';
import { caseWorkflowId } from '@smk/plan';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { replayAll, type Golden } from './replay.ts';
import { scenarios } from './scenarios.ts';

const path = await findTestServer({ say: (line) => void process.stderr.write(`${line}\n`) });
const server = await TestWorkflowEnvironment.createTimeSkipping({
  server: { executable: { type: 'existing-path', path } },
});
const only = process.argv.slice(2);
for (const { name, play } of scenarios.filter((scenario) => only.length === 0 || only.includes(scenario.name))) {
  const { floor, subject } = await play(server);
  const workflowId = caseWorkflowId(floor.company, subject);
  const recorded = historyToJSON(await server.client.workflow.getHandle(workflowId).fetchHistory());
  const history: unknown = JSON.parse(recorded, (key, value) => (key === 'identity' ? 'recorded' : value));
  await floor.stopWorker();
  const [replay] = await replayAll([{ workflowId, history }]);
  if (replay === undefined || replay.error !== undefined) throw replay?.error ?? new Error(`${name} was not replayed.`);
  const golden: Golden = { engine: 1, workflowId, digest: replay.digest, decisions: replay.decisions, history };
  writeFileSync(new URL(`engine-1-in-task/${name}.json`, import.meta.url), `${JSON.stringify(golden, null, 1)}\n`);
  process.stderr.write(`${name}: ${replay.decisions.length} decisions\n`);
}
await server.teardown();
