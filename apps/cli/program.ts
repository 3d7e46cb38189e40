import { Command } from 'commander';
import { activateCommand } from './commands/activate.ts';
import { checkCommand } from './commands/check.ts';
import { dashboardCommand } from './commands/dashboard.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { fmtCommand } from './commands/fmt.ts';
import { graphCommand } from './commands/graph.ts';
import { importCommand } from './commands/import.ts';
import { publishCommand } from './commands/publish.ts';
import { reviewCommand } from './commands/review.ts';
import { simulateCommand } from './commands/simulate.ts';
import { testCommand } from './commands/test.ts';
import { upCommand } from './commands/up.ts';
import { whyCommand } from './commands/why.ts';
import type { World } from './world.ts';

const commands = [
  checkCommand,
  fmtCommand,
  testCommand,
  explainCommand,
  whyCommand,
  graphCommand,
  diffCommand,
  simulateCommand,
  importCommand,
  publishCommand,
  activateCommand,
  reviewCommand,
  upCommand,
  dashboardCommand,
];

/** The command line of `smk`. Parsing throws `CommanderError` instead of ending the process. */
export function createProgram(world: World): Command {
  const program = new Command('smk')
    .description('The contract between marketing, sales and service as rules that run.')
    .version('0.1.0')
    .configureOutput({
      writeOut: (text) => world.terminal.print(text.trimEnd()),
      writeErr: (text) => world.terminal.say(text.trimEnd()),
    })
    .exitOverride();
  for (const create of commands) program.addCommand(create(world).copyInheritedSettings(program));
  return program;
}
