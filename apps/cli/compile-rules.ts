import { compile, yearsFor, type Years } from '@smk/language';
import { CommandFailure, exitCode } from './exit-code.ts';
import { showProblems } from './present/problems.ts';
import { summary } from './present/summary.ts';
import type { RulesFolder } from './rules-folder.ts';
import type { Terminal } from './terminal.ts';

type Compiled = ReturnType<typeof compile>;

/** Compiles a rules folder for the years that matter from this year on, and for so many `past` years. */
export function compileRules(rules: RulesFolder, past = 0): Compiled {
  return compile(rules.sources, { years: yearsOf(rules, past) });
}

/** The years that matter from this year on, and so many `past` ones. */
export function yearsOf({ sources }: Pick<RulesFolder, 'sources'>, past = 0): Years {
  const thisYear = new Date().getFullYear();
  const { from, to } = yearsFor(sources, thisYear);
  return { from: Math.min(from, thisYear - past), to };
}

/** What sound rules compile to. Says the problems of others, and throws. */
export function soundRules(rules: RulesFolder, terminal: Terminal, past = 0): NonNullable<Compiled['value']> {
  const { value, problems } = compileRules(rules, past);
  if (value) return value;
  terminal.say(showProblems(problems, rules.sources));
  throw new CommandFailure(
    exitCode.findings,
    `${summary(problems)} in ${rules.folder}: mend ${problems.length === 1 ? 'it' : 'them'} first.`,
  );
}
