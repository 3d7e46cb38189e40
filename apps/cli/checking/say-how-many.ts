import { summary } from '../present/summary.ts';
import type { Terminal } from '../terminal.ts';
import type { Checked } from './checked.ts';

/** How many problems there are in how many files. */
export function sayHowMany({ path, rules, problems }: Checked, terminal: Terminal): void {
  const many = rules.sources.length;
  terminal.say(`${path}: ${summary(problems)} in ${many} file${many === 1 ? '' : 's'}`);
}
