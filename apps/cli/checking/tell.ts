import { summary } from '../present/summary.ts';
import type { Terminal } from '../terminal.ts';
import type { Checked } from './checked.ts';

export const formats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof formats)[number];

/** Tells what was found, as people or one of several programs read it. */
export async function tell(folders: readonly Checked[], format: Format, terminal: Terminal): Promise<void> {
  if (format === 'text' && folders.every(({ problems }) => problems.length === 0))
    return folders.forEach((folder) => sayHowMany(folder, terminal));
  // Loaded where there is something to tell: it knows all pages of problems.
  const { tellProblems } = await import('./tell-problems.ts');
  tellProblems(folders, format, terminal);
}

/** How many problems there are in how many files. */
export function sayHowMany({ path, rules, problems }: Checked, terminal: Terminal): void {
  const many = rules.sources.length;
  terminal.say(`${path}: ${summary(problems)} in ${many} file${many === 1 ? '' : 's'}`);
}
