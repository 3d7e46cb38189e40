import { pagePath } from '@smk/language';
import { githubText } from '../present/problems-github.ts';
import { junitProblems } from '../present/problems-junit.ts';
import { sarifText } from '../present/problems-sarif.ts';
import { showProblems } from '../present/problems.ts';
import type { Terminal } from '../terminal.ts';
import type { Checked } from './checked.ts';
import { filed, filesOf } from './filed.ts';
import { sayHowMany } from './say-how-many.ts';
import type { Format } from './tell.ts';

/** Tells what was found, as people or one of several programs read it. */
export function tellProblems(folders: readonly Checked[], format: Format, terminal: Terminal): void {
  const problems = folders.flatMap(filed);
  switch (format) {
    case 'text':
      return tellPeople(folders, terminal);
    case 'json':
      return terminal.print(JSON.stringify({ schema: 'smk.check/1', problems: folders.flatMap(withPages) }, null, 2));
    case 'sarif':
      return terminal.print(sarifText(problems));
    case 'github':
      return problems.length > 0 ? terminal.print(githubText(problems)) : undefined;
    case 'junit':
      return terminal.print(junitProblems(folders.flatMap(filesOf), problems));
  }
}

function withPages({ problems }: Checked): readonly object[] {
  return problems.map((problem) => ({ ...problem, page: pagePath(problem.code) }));
}

function tellPeople(folders: readonly Checked[], terminal: Terminal): void {
  for (const folder of folders) {
    const { rules, problems } = folder;
    if (problems.length > 0) terminal.print(`${showProblems(problems, rules.sources)}\n`);
    sayHowMany(folder, terminal);
  }
  const [first] = folders.flatMap(({ problems }) => problems);
  if (first) terminal.say(`More about one: smk check --why ${first.code}`);
}
