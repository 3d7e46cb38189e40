import type { Client } from '@smk/api/client';
import { compileRules } from '../compile-rules.ts';
import { summary } from '../present/summary.ts';
import { CommandFailure, exitCode } from '../exit-code.ts';
import { originOf } from '../git.ts';
import { showProblems } from '../present/problems.ts';
import { readRules } from '../rules-folder.ts';

/**
 * Publishes and activates a rules folder where no rules are active yet. Where some are they stay, and it is said if the folder's
 * differ: what runs is replaced on purpose, by `smk activate`.
 */
export async function bringRules(folder: string, client: Client, say: (line: string) => void): Promise<void> {
  const active = (await client.rules.versions()).find((version) => version.active);
  const rules = readRules(folder);
  const { value, problems } = compileRules(rules);
  if (!value) {
    say(showProblems(problems, rules.sources));
    if (active) return say(`  rules       ${short(active.hash)} stay active: ${folder} has ${summary(problems)}`);
    throw new CommandFailure(exitCode.findings, `${folder} has ${summary(problems)}: mend them, then start again.`);
  }
  if (active) {
    const { hash } = await client.rules.check(rules.sources);
    return say(
      `  rules       ${short(active.hash)}${hash === active.hash ? '' : `, and ${folder} differs: \`smk publish\`, then \`smk activate\``}`,
    );
  }
  const { author, commit } = originOf(rules.folder);
  const { version } = await client.rules.publish(rules.sources, { commit }, author === null ? {} : { actor: author });
  const { company } = await client.rules.activate(version.hash);
  say(`  rules       ${short(version.hash)} of ${company.name}, published and activated`);
}

const short = (hash: string): string => hash.slice(0, 12);
