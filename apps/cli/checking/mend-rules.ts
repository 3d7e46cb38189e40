import { join } from 'node:path';
import { mend, yearsFor, type Repair } from '@smk/language';
import { CommandFailure, exitCode } from '../exit-code.ts';
import { replaceText, Unusable } from '../fmt/rules-file.ts';
import type { RulesFolder } from '../rules-folder.ts';

/** Rules after every certain repair, and the repairs; each file that changed is written whole. Throws a `CommandFailure` where one cannot be. */
export function mendRules(rules: RulesFolder): { readonly rules: RulesFolder; readonly repairs: readonly Repair[] } {
  const years = yearsFor(rules.sources, new Date().getFullYear());
  const { sources, repairs } = mend(rules.sources, { years, only: rules.only });
  sources.forEach((source, index) => {
    if (source !== rules.sources[index]) write(join(rules.folder, source.path), source.text);
  });
  return { rules: { ...rules, sources }, repairs };
}

function write(file: string, text: string): void {
  try {
    replaceText(file, text);
  } catch (error) {
    if (error instanceof Unusable) throw new CommandFailure(exitCode.usage, error.message);
    throw error;
  }
}
