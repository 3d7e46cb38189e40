import { Command } from 'commander';
import type { World } from './world.ts';

/** In the order in which help tells of them; each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<(world: World) => Command>>> = {
  check: async () => (await import('./commands/check.ts')).checkCommand,
  fmt: async () => (await import('./commands/fmt.ts')).fmtCommand,
  test: async () => (await import('./commands/test.ts')).testCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  why: async () => (await import('./commands/why.ts')).whyCommand,
  graph: async () => (await import('./commands/graph.ts')).graphCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  activate: async () => (await import('./commands/activate.ts')).activateCommand,
  review: async () => (await import('./commands/review.ts')).reviewCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  up: async () => (await import('./commands/up.ts')).upCommand,
  dashboard: async () => (await import('./commands/dashboard.ts')).dashboardCommand,
};

/**
 * The command line of `smk`, with the one command that is `asked` for, or with all where that is none of them. Parsing throws
 * `CommanderError` instead of ending the process.
 */
export async function createProgram(world: World, asked: string | undefined): Promise<Command> {
  const program = new Command('smk')
    .description('The contract between marketing, sales and service as rules that run.')
    .version('0.1.0')
    .configureOutput({
      writeOut: (text) => world.terminal.print(text.trimEnd()),
      writeErr: (text) => world.terminal.say(text.trimEnd()),
    })
    .exitOverride();
  const isOne = asked !== undefined && Object.hasOwn(commands, asked);
  for (const load of isOne ? [commands[asked]!] : Object.values(commands))
    program.addCommand((await load())(world).copyInheritedSettings(program));
  return program;
}
